import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoSmsGateway } from './demo.ts'
import { httpSmsGateway } from './http.ts'

const message = { id: 'a', to: '+8615900000000', template: 'code', params: { code: '123456' } }

test('the demonstration inbox keeps one entry per message, newest first, found with or without +86', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'anju-sms-')), 'inbox.jsonl')
  const { gateway, inbox } = demoSmsGateway(path, (m) => `code ${m.params.code}`)
  expect(inbox()).toEqual([])
  await gateway.send(message)
  await gateway.send(message)
  await gateway.send({ ...message, id: 'b', to: '+8615900000001' })
  expect(inbox().map((e) => e.to)).toEqual(['+8615900000001', '+8615900000000'])
  expect(inbox('15900000000')).toMatchObject([{ text: 'code 123456', template: 'code' }])
})

test('the http gateway posts the message and takes any 2xx', async () => {
  const bodies: unknown[] = []
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', (d) => (body += d))
    req.on('end', () => {
      bodies.push([req.headers.authorization, JSON.parse(body)])
      res.statusCode = bodies.length === 1 ? 202 : 500
      res.end()
    })
  }).listen(0, '127.0.0.1')
  await new Promise((r) => server.once('listening', r))
  const gateway = httpSmsGateway(`http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, 'secret-of-test')
  await gateway.send(message)
  expect(bodies).toEqual([['Bearer secret-of-test', message]])
  await expect(gateway.send(message)).rejects.toThrow('500')
  server.close()
})

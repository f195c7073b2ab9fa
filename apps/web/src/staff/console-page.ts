import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { consolePolicy } from './headers.ts'
import type { StaffDoor } from './door.ts'

/** The one page of the console; its script takes the nonce from the meta element for the components' styles. */
export async function consolePage(c: Context, { assets }: StaffDoor): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  c.header('Content-Security-Policy', consolePolicy(nonce))
  c.header('Cache-Control', 'no-store')
  return c.html(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="csp-nonce" content="${nonce}">
<title>公租房管理系统</title>
<link rel="icon" href="${assets.href('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.href('console.css')}">
<script type="module" src="${assets.href('console.js')}"></script>
</head>
<body>
<div id="root"></div>
<noscript>管理系统需要打开浏览器的脚本功能。</noscript>
</body>
</html>`)
}

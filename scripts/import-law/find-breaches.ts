import path from 'node:path'
import { dataFiles, grabBags, longestFile, type Room, rooms, sql, testing, wiring } from './law.ts'
import { findLoops } from './find-loops.ts'
import { type ImportOf, isTest, type SourceFile } from './source-file.ts'

/** Every breach of the law, one line each. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  const breaches = files.flatMap((file) => [
    ...judgeFile(file),
    ...file.imports.flatMap((taken) => judgeImport(file.path, taken)),
  ])
  return [...breaches.sort(), ...findLoops(files.filter(({ path: name }) => !isTest(name)))]
}

function judgeFile({ path: name, lines }: SourceFile): string[] {
  const breaches: string[] = []
  if (grabBags.test(name)) breaches.push(`${name}: a file is called after what it does, not ${path.basename(name)}`)
  if (lines > longestFile && !dataFiles.test(name)) breaches.push(`${name}: ${lines} lines, ${longestFile} at most`)
  return breaches
}

function judgeImport(file: string, { specifier, names }: ImportOf): string[] {
  const room = roomOf(file)
  if (!room) return []
  const say = (words: string) => [`${file}: ${words} (${specifier})`]
  if (specifier.startsWith('.')) return judgeRelative(file, room, specifier, say)
  if (specifier.startsWith('@anju/')) return judgeRoom(file, room, { specifier, names }, say)
  const allowed = isTest(file) ? [...rulesOf(room).outside, ...testing.outside] : rulesOf(room).outside
  return allowed.some((rule) => fits(rule, specifier)) ? [] : say(`${room} may not import this package`)
}

type Say = (words: string) => string[]

function judgeRelative(file: string, room: string, specifier: string, say: Say): string[] {
  const target = path.posix.join(path.posix.dirname(file), specifier)
  if (!target.startsWith(`${room}/`)) return say('other rooms are imported by their name')
  if (isTest(file)) return []
  if (isTest(target)) return say('only tests use what is made for tests')
  const [from, to] = [featureOf(room, file), featureOf(room, target)]
  const isFace = path.posix.relative(`${room}/src`, target) === `${to ?? ''}/index.ts`
  return !room.startsWith('packages/') || !to || from === to || isFace
    ? []
    : say(`another feature only by its face, ${to}/index.ts`)
}

function judgeRoom(file: string, room: string, { specifier, names }: ImportOf, say: Say): string[] {
  const target = specifier.split('/')[1] ?? ''
  if (room.split('/').at(-1) === target && !isTest(file)) return say('files of one room are imported by relative path')
  const allowed: readonly string[] = isTest(file)
    ? [...rulesOf(room).ours, ...testing.ours, target]
    : rulesOf(room).ours
  if (!allowed.includes(target)) return say(`${room} may not import ${target}: arrows only go down`)
  if (isTest(file)) return []
  if ((wiring.rooms as readonly string[]).includes(target) && !mayWire(file, room))
    return say('only the wiring knows adapters and cities')
  return judgeSql(file, room, { specifier, names }, say)
}

const mayWire = (file: string, room: string): boolean =>
  !room.startsWith('apps/') || (wiring.files as readonly string[]).includes(file)

function judgeSql(file: string, room: string, { specifier, names }: ImportOf, say: Say): string[] {
  const speaks = specifier === '@anju/db' && (names.includes('statement') || names.includes('*'))
  if (speaks && !sql.stores.test(file)) return say('only store.ts files speak SQL')
  const isOwner =
    specifier === sql.ownerOnly && !(sql.ownerRooms as readonly string[]).includes(room) && !sql.ownerFiles.test(file)
  return isOwner ? say('plain SQL as the owner is for operators and tests') : []
}

const roomOf = (file: string): string | undefined => Object.keys(rooms).find((room) => file.startsWith(`${room}/src/`))

const rulesOf = (room: string): Room => rooms[room] ?? { ours: [], outside: [] }

/** `packages/core/src/cases/store.ts` → `cases`; files directly under src belong to no feature. */
function featureOf(room: string, file: string): string | undefined {
  const parts = path.posix.relative(`${room}/src`, file).split('/')
  return parts.length > 1 ? parts[0] : undefined
}

function fits(rule: string, specifier: string): boolean {
  if (rule.startsWith('=')) return specifier === rule.slice(1)
  if (rule === 'node') return specifier.startsWith('node:')
  if (rule === '*') return !specifier.startsWith('node:')
  return specifier === rule || specifier.startsWith(`${rule}/`)
}

import { elementsOf, wordsOf, xmlOf } from './xml.ts'
import { active } from './stop.ts'

/** Parts that hold what runs, what is embedded, and what is fetched when the file is opened. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|vbaData|macrosheets\/|attachedToolbars/i, '宏'],
  [/(^|\/)(embeddings|activeX|ctrlProps)\//i, '内嵌的对象'],
  [/(^|\/)(customUI|webextensions)\//i, '加载项'],
  [/(^|\/)(externalLinks|queryTables)\/|(^|\/)connections\.xml$/i, '外部数据'],
  [/\.(exe|dll|com|bat|cmd|ps1|vbs?|js|jse|wsf|hta|lnk|scr|jar|html?|svg|mht)$/i, '程序'],
]
const printerSettings = /(^|\/)printerSettings\/[^/]*\.bin$/i

/** A field or a formula that fetches or starts something by itself. */
const fetching = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON)\b/i
const fetchingFormula = /\b(WEBSERVICE|RTD|CALL|REGISTER(\.ID)?|EXEC|IMAGE)\s*\(/i

/** A link that waits to be pressed is none of these. */
const mayPoint = /^(https?:\/\/|mailto:|tel:|#|$)/i

/** Stops at the first part of an office document that would do something by itself. */
export function refuseActs(parts: ReadonlyMap<string, Buffer>): void {
  for (const [name, part] of parts) {
    const found = forbidden.find(([pattern]) => pattern.test(name))
    if (found) throw active(found[1])
    if (/\.bin$/i.test(name) && !printerSettings.test(name)) throw active('内嵌的对象')
    if (/\.rels$/i.test(name)) refuseLinks(xmlOf(part))
    else if (/\.xml$/i.test(name)) refuseFields(xmlOf(part))
  }
}

function refuseLinks(xml: string): void {
  for (const { Type = '', TargetMode = '', Target = '' } of elementsOf(xml, 'Relationship')) {
    const isLink = Type.endsWith('/hyperlink')
    if (TargetMode.toLowerCase() === 'external' && !(isLink && mayPoint.test(Target))) throw active('外部链接')
    if (/\/(vbaProject|oleObject|control|package|attachedTemplate|frame|aFChunk)$/i.test(Type))
      throw active('内嵌的对象')
  }
}

function refuseFields(xml: string): void {
  const simple = elementsOf(xml, 'fldSimple').map((one) => one['w:instr'] ?? '')
  const parts = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map(([, words = '']) => words)
  if ([...simple, wordsOf(parts.join(''))].some((words) => fetching.test(words))) throw active('自动更新的域')
  if (/<(\w+:)?(altChunk|oleObject|ddeLink|object)\b/.test(xml)) throw active('内嵌的对象')
  for (const [, formula = ''] of xml.matchAll(/<f\b[^>]*>([^<]*)/g))
    if (fetchingFormula.test(wordsOf(formula))) throw active('自动取数的公式')
}

import { invalid, ok, type Reading } from '../kit/index.ts'

/**
 * The last part of a piece's address: it stays when the title changes, so links keep working (WCAG 2.2, 3.2.3).
 * Example: `online-application` reads, `网上申请` and `../x` are refused.
 */
export function readSlug(text: string, path = 'slug'): Reading<string> {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80
    ? ok(text)
    : invalid(path, 'slug.form', '地址只能用小写字母、数字和中间的短横线，最多 80 个字符')
}

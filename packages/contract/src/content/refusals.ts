import { registry } from '../kit/index.ts'

/** What can be said about keeping content. */
export const contentRefusals = registry({
  'content.slug-taken': { status: 409, words: () => '这个地址已有一篇，请换一个' },
  'content.kind-fixed': { status: 422, words: () => '栏目定了就不能改，请在那个栏目里新建一篇' },
  'content.open-elsewhere': { status: 409, words: () => '这一篇已有一份没发布的修改，请接着改那一份' },
  'content.same-person': { status: 403, words: () => '您写过或送审过这一稿，请由另一位同事审核发布' },
  'content-file.empty': { status: 422, words: () => '这个文件是空的，请换一个' },
  'content-file.too-large': { status: 422, words: (p) => `这个文件大于 ${p.most ?? '30M'}，请压缩或者分开后再上传` },
  'content-file.picture-type': { status: 422, words: () => '只收 jpg 或 png 格式的图片，请另存为 jpg 后再上传' },
  'content-file.attachment-type': {
    status: 422,
    words: () => '只收 pdf、docx、xlsx、csv、txt 文件。doc、xls 请另存为新格式后再上传',
  },
  'content-file.pixels': { status: 422, words: () => '这张图片的尺寸太大，请缩小到 5000 万像素以内再上传' },
  'content-file.corrupt': { status: 422, words: () => '这个文件打不开，可能没有传完或者已经损坏，请检查后再上传' },
  'content-file.locked': { status: 422, words: () => '这个文件加了密码或者限制，请去掉后再上传' },
  'content-file.active': {
    status: 422,
    words: (p) => `这个文件里有${p.what ?? '会自己运行的内容'}，不能发布。请去掉后另存一份再上传`,
  },
  'content-file.too-much': { status: 422, words: () => '这个文件解开后太大，查不完。请拆成几个小一些的文件' },
  'content-file.personal': {
    status: 422,
    words: (p) => `文件里有完整的证件号码或者手机号码（${p.count ?? 1} 处），没有上传。请遮住或删去后再上传`,
  },
  'content-file.busy': { status: 503, words: () => '现在上传的人较多，这个文件没有存上。请过一会儿再传' },
  'content-file.away': { status: 503, words: () => '文件暂时存取不了，请过几分钟再试' },
  'content-file.damaged': { status: 503, words: () => '这个文件暂时不能查看，工作人员会处理' },
  'content-file.named': { status: 409, words: () => '还有稿件在用这个文件。先在稿件里去掉它，再删除' },
  'content.schedule-past': { status: 422, words: () => '定时发布的时间已经过了，请改一个以后的时间' },
})

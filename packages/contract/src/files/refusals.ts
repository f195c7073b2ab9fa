import { registry } from '../kit/index.ts'

/** What can be said about an uploaded or a stored photo. Each tells what to do next. */
export const filesRefusals = registry({
  'file.too-small': { status: 422, words: () => '这个文件小于 1K，多半不是照片。请重新拍一张再上传' },
  'file.too-large': { status: 422, words: () => '这张照片大于 4M。请把照片调小一些，或用手机截图后再上传' },
  'file.type': { status: 422, words: () => '只收 jpg 或 png 格式的照片。请用手机拍照，或另存为 jpg 后再上传' },
  'file.pixels': { status: 422, words: () => '这张照片的尺寸太大。请把照片调小一些，或重新拍一张再上传' },
  'file.corrupt': { status: 422, words: () => '这张照片打不开，可能没有传完。请重新拍一张再上传' },
  'file.busy': { status: 503, words: () => '现在上传的人较多，这张没有存上。请过一会儿再传' },
  'file.store-down': { status: 503, words: () => '照片暂时存取不了，请过几分钟再试。已经上传的没有丢' },
  'file.damaged': { status: 503, words: () => '这张照片暂不可查看，工作人员会处理。您可以重新上传' },
  'file.same': { status: 422, words: () => '这张照片已经传在别的位置了，请换成要求的那一张' },
})

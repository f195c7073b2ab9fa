import { describe, expect, it } from 'vitest'
import { uploadItem } from './index.ts'

const base = {
  name: 'front',
  title: '1. 人像面',
  state: { text: '还没有上传', tone: 'off' as const },
  hint: '四角都在框里',
  subject: 'id-front' as const,
  pick: { text: '上传照片' },
}

describe('an upload', () => {
  it('has a camera and a file field that the summary can reach', () => {
    const text = String(uploadItem(base))
    expect(text).toContain('id="f-front" name="front" accept="image/jpeg,image/png" aria-describedby="f-front-hint"')
    expect(text).toContain('id="f-front-camera" name="front-camera" accept="image/*" capture="environment"')
    expect(text).toContain('<label class="btn q" for="f-front">上传照片')
  })

  it('shows its fault beside itself', () => {
    const text = String(uploadItem({ ...base, error: '照片反光' }))
    expect(text).toContain('class="err-field"')
    expect(text).toContain('aria-describedby="f-front-hint f-front-error" aria-invalid="true"')
  })

  it('replaces the empty frame by the photo and its actions', () => {
    const text = String(
      uploadItem({
        ...base,
        current: {
          src: '/f/1',
          alt: '人像面',
          view: '/f/1/view',
          turn: 90,
          actions: [{ text: '删除', formaction: '/x' }],
        },
      }),
    )
    expect(text).toContain('<img class="photo turn-90" src="/f/1" alt="人像面"')
    expect(text).toMatch(
      /<button type="submit" class="act" formaction="\/x">删除<span class="vh">人像面<\/span><\/button>/,
    )
    expect(text).not.toContain('class="cuts"')
  })

  it('takes several with one field, and the front camera for portraits', () => {
    expect(String(uploadItem({ ...base, photos: [], pick: { text: '上传图片', multiple: true } }))).toContain(
      ' multiple',
    )
    expect(String(uploadItem({ ...base, subject: 'portrait' }))).toContain('capture="user"')
  })
})

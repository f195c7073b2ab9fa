import type { Verification } from '@anju/contract/staff'
import { PhotoCrop } from '../viewer/photo-crop.tsx'
import { digitsOf } from './number-groups.ts'
import { cropsOf } from './crops.ts'

/** 号码对照条: the typed number above the number on the photo, digit over digit. People compare; the system does not. */
export function NumberStrip({ item }: { item: Verification }) {
  const { typed, photos } = item
  const front = photos.find((p) => p.kind === 'front')
  const portrait = photos.find((p) => p.kind === 'portrait')
  const crops = cropsOf(typed.idDocumentType.code)
  const digits = digitsOf(typed.idDocumentNumber)
  return (
    <div className="cmp">
      <div className="lines">
        <div className="pairing">
          <span className="lbl">填写</span>
          <div className="digits" aria-hidden="true">
            {digits.map(({ char, isCut }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a digit is its place
              <i key={i} className={isCut ? 'cut' : undefined}>
                {char}
              </i>
            ))}
          </div>
          <span className="vh">填写的号码 {typed.idDocumentNumber}</span>
          <span className="lbl">照片上</span>
          <div className="ruled">
            {front && <PhotoCrop photo={front} at={crops.number} label="照片上的号码" hasKeys />}
            <div className="marks" aria-hidden="true">
              {digits.map(({ isCut }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- a mark is its place
                <i key={i} className={isCut ? 'cut' : undefined} />
              ))}
            </div>
          </div>
        </div>
        <div className="pairing">
          <span className="lbl">姓名</span>
          <div className="name">
            <b>{typed.name}</b>
            {front && <PhotoCrop photo={front} at={crops.name} label="照片上的姓名" />}
          </div>
        </div>
      </div>
      <div className="faces">
        <div>
          {front && <PhotoCrop photo={front} at={crops.face} label="证件上的人像" />}
          <span className="meta">证件人像</span>
        </div>
        <div>
          {portrait && <PhotoCrop photo={portrait} at={crops.portrait} label="近期照片中的人像" />}
          <span className="meta">近期照片</span>
        </div>
      </div>
    </div>
  )
}

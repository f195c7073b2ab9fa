import { toggleDensity } from '../app/density.ts'
import { Kbd } from '../pieces/kbd.tsx'

export const DensityButton = () => (
  <button type="button" className="lnk" onClick={toggleDensity}>
    行高 <Kbd k="D" />
  </button>
)

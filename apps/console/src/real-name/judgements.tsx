import { Kbd } from '../pieces/kbd.tsx'
import { reasonsOf } from './items.ts'
import type { Item, Judgement, JudgementAct } from './judgement.ts'

type Props = { items: readonly Item[]; judgement: Judgement; canJudge: boolean; onAct: (act: JudgementAct) => void }

/** 逐项判断: a fault names one photo, and the citizen takes only that one again. */
export function Judgements({ items, judgement, canJudge, onAct }: Props) {
  return (
    <section className="sec tight">
      <h2>
        逐项判断{' '}
        <small className="end keys">
          <span>
            <Kbd k="1" />…<Kbd k={`${items.length}`} /> 选
          </span>
          <span>
            <Kbd k="C" /> 合格
          </span>
          <span>
            <Kbd k="F" /> 不合格
          </span>
        </small>
      </h2>
      {items.map((item, i) => (
        <JudgedItem key={item.name} item={item} place={i} judgement={judgement} canJudge={canJudge} onAct={onAct} />
      ))}
    </section>
  )
}

type ItemProps = Omit<Props, 'items'> & { item: Item; place: number }
function JudgedItem({ item: { name, label }, place, judgement, canJudge, onAct }: ItemProps) {
  const verdict = judgement.verdicts[name]
  const isBad = verdict?.isGood === false
  const cls = ['bare item', isBad && 'bad', canJudge && judgement.at === place && 'at'].filter(Boolean).join(' ')
  const choose = (as: 'good' | 'bad') => {
    onAct({ do: 'go', to: place })
    onAct({ do: as, item: name })
  }
  return (
    <fieldset className={cls} aria-label={label}>
      <div className="l">
        <b>
          <Kbd k={`${place + 1}`} /> {label}
        </b>
        <label className="opt">
          <input
            type="radio"
            name={`verdict-${name}`}
            disabled={!canJudge}
            checked={verdict?.isGood === true}
            onChange={() => choose('good')}
          />
          合格
        </label>
        <label className="opt">
          <input
            type="radio"
            name={`verdict-${name}`}
            disabled={!canJudge}
            checked={isBad}
            onChange={() => choose('bad')}
          />
          不合格
        </label>
      </div>
      {isBad && (
        <div className="reasons">
          <select
            id={`reason-${name}`}
            className="inp"
            aria-label={`${label}不合格的原因`}
            value={verdict.code}
            onChange={(e) => onAct({ do: 'code', item: name, text: e.target.value })}
            onKeyDown={(e) => e.key === 'Enter' && leave()}
          >
            <option value="">请选择原因</option>
            {reasonsOf(name).map((reason) => (
              <option key={reason.code} value={reason.code}>
                {reason.label}
              </option>
            ))}
          </select>
          <input
            className="inp"
            aria-label={`写给申请人的话（${label}）`}
            placeholder={name === 'typed' ? '写给申请人：改成什么' : '写给申请人：怎么拍才行'}
            maxLength={200}
            value={verdict.note}
            onChange={(e) => onAct({ do: 'note', item: name, text: e.target.value })}
            onKeyDown={(e) => !e.nativeEvent.isComposing && e.key === 'Enter' && leave()}
          />
        </div>
      )}
    </fieldset>
  )
}

/** Enter leads from a field back to the keys of the screen, as Esc does everywhere. */
const leave = (): void => document.getElementById('main')?.focus({ preventScroll: true })

import type { PreApplication } from '@anju/contract/staff'
import type { ReactNode, Ref } from 'react'
import { Kbd } from '../pieces/kbd.tsx'
import type { RevealHandle } from '../pieces/reveal.tsx'
import { rowTime } from '../pieces/times.ts'
import { Applicant, Place } from './applicant.tsx'
import { Fields, Flags, Sums } from './fields.tsx'
import { Declared, Members } from './household.tsx'
import { Pledge } from './pledge.tsx'
import { CaseSection } from './section.tsx'
import { type Checked, type Section, sectionsOf, unchecked } from './sections.ts'
import { SupplementRounds } from './supplement-rounds.tsx'
import { Region } from '../pieces/region.tsx'

type Props = {
  item: PreApplication
  checked: Checked
  onCheck: (key: string, on: boolean) => void
  phoneRef: Ref<RevealHandle>
}

/** The whole application, section by section, as the citizen filled it in. */
export function ApplicationPane({ item, checked, onCheck, phoneRef }: Props) {
  const sections = sectionsOf(item)
  const left = unchecked(sections, checked)
  const isMine = item.claim?.isMine ?? false
  const bodyOf = ({ key }: Section): ReactNode => {
    if (key === 'area') return <Place item={item} />
    if (key === 'applicant') return <Applicant item={item} phoneRef={phoneRef} />
    if (key === 'members') return <Members item={item} />
    if (key === 'housing') return <Declared table={item.housing} />
    if (key === 'assets') return <Declared table={item.assets} totalFen={item.assets.totalValueFen} />
    if (key === 'pledge') return <Pledge item={item} />
    const group = item.information.find((g) => `information-${g.key}` === key)
    return group && <Fields fields={group.fields} />
  }
  return (
    <Region cls="pane" label="申请内容">
      <nav className="jump" aria-label="本页各节">
        {sections.map(({ key, short }) => (
          <a
            key={key}
            href={`#s-${key}`}
            aria-current={isMine && key === left[0]?.key ? 'true' : undefined}
            onClick={(e) => {
              // The address stays the case's own: only the pane scrolls.
              e.preventDefault()
              showSection(key)
            }}
          >
            {short}
          </a>
        ))}
        <span className="grow" />
        {isMine && (
          <span className="nw">
            已核对 {sections.length - left.length} / {sections.length} <Kbd k="C" />
          </span>
        )}
      </nav>
      {item.flags.length > 0 && (
        <p>
          <Flags flags={item.flags} />
        </p>
      )}
      <SupplementRounds item={item} />
      {sections.map((section) => (
        <CaseSection
          key={section.key}
          id={section.key}
          title={section.title}
          isChecked={checked[section.key] ?? false}
          onCheck={isMine ? (on) => onCheck(section.key, on) : undefined}
        >
          {bodyOf(section)}
          <Sums sums={item.sums.filter((sum) => sectionOfSum(sum.key) === section.key)} />
        </CaseSection>
      ))}
      {item.sums.length > 0 && <p className="meta">只是把填写的数加起来和标准比，不是结论。</p>}
      <Events item={item} />
    </Region>
  )
}

/** Sums stand under the rows they add up. */
function sectionOfSum(key: string): string {
  if (/hous|area/i.test(key)) return 'housing'
  return /asset|value|propert/i.test(key) ? 'assets' : 'members'
}

/** Only the pane scrolls. */
export function showSection(key: string): void {
  document.getElementById(`s-${key}`)?.scrollIntoView({ block: 'start' })
}

function Events({ item: { events } }: { item: PreApplication }) {
  if (events.length === 0) return null
  return (
    <section className="sec" aria-labelledby="h-events">
      <h2 id="h-events">经过</h2>
      <ul className="log">
        {events.map((event) => (
          <li key={`${event.at}${event.words}`}>
            <time dateTime={event.at}>{rowTime(event.at)}</time>
            <span>
              {event.who} {event.words}
              {event.reason && `，${event.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

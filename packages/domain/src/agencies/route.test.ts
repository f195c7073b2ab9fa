import { describe, expect, it } from 'vitest'
import { acceptingAgency, type AgencyArea, type RoutedAgency } from './route.ts'

const agency = (id: string, parent_id: string | null, is_active = true): RoutedAgency => ({ id, parent_id, is_active })

const agencies = [
  agency('city', null),
  agency('zhangdian', 'city'),
  agency('gongyuan', 'zhangdian'),
  agency('gaoxin', 'city'),
  agency('committee-desk', 'gongyuan'),
  agency('closed-desk', 'gaoxin', false),
]
const areas: AgencyArea[] = [
  { area: '370300', agency_id: 'city' },
  { area: '370303', agency_id: 'zhangdian' },
  { area: '370303002', agency_id: 'gongyuan' },
  { area: '370303002001', agency_id: 'committee-desk' },
  { area: '370303008', agency_id: 'gaoxin' },
  { area: '370303008009', agency_id: 'closed-desk' },
  { area: '经开区', agency_id: 'gaoxin' },
]
const served = (place: Parameters<typeof acceptingAgency>[2]) => acceptingAgency(agencies, areas, place)?.id

describe('acceptingAgency', () => {
  it('sends a district without a street to the district desk', () => {
    expect(served({ district: '370303' })).toBe('zhangdian')
    expect(served({ district: '370303', street: '', committee: '' })).toBe('zhangdian')
  })

  it('lets the longest match win', () => {
    expect(served({ district: '370303', street: '370303002' })).toBe('gongyuan')
    expect(served({ district: '370303', street: '370303002', committee: '370303002001' })).toBe('committee-desk')
    expect(served({ district: '370303', street: '370303002', committee: '370303002002' })).toBe('gongyuan')
  })

  it('sends 四宝山街道 to 高新区 although its code says 张店区', () => {
    expect(served({ district: '370303', street: '370303008' })).toBe('gaoxin')
    expect(served({ district: '370303', street: '370303008', committee: '370303008001' })).toBe('gaoxin')
  })

  it('falls back to the district for a street without a desk, and to the city for a district without one', () => {
    expect(served({ district: '370303', street: '370303101' })).toBe('zhangdian')
    expect(served({ city: '370300', district: '370304', street: '370304001' })).toBe('city')
  })

  it('serves a named zone without a code, between street and district', () => {
    expect(served({ district: '370303', zone: '经开区', street: '370303104' })).toBe('gaoxin')
    expect(served({ district: '370303', zone: '经开区', street: '370303002' })).toBe('gongyuan')
  })

  it('gives the work of a closed desk to the office above it, not to the district of the code', () => {
    expect(served({ district: '370303', street: '370303008', committee: '370303008009' })).toBe('gaoxin')
    const closed = agencies.map((one) => (one.id === 'gaoxin' ? { ...one, is_active: false } : one))
    expect(acceptingAgency(closed, areas, { district: '370303', street: '370303008' })?.id).toBe('city')
  })

  it('reads nothing off a prefix: an unknown place is served by nobody', () => {
    expect(served({ district: '37030' })).toBeUndefined()
    expect(served({ district: '370304', street: '370304001' })).toBeUndefined()
  })

  it('ends when offices stand above each other in a circle', () => {
    const circle = [agency('a', 'b', false), agency('b', 'a', false)]
    expect(acceptingAgency(circle, [{ area: '1', agency_id: 'a' }], { district: '1' })).toBeUndefined()
  })
})

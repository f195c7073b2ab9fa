import { randomInt } from 'node:crypto'
import { checkCharacterOf } from '@anju/domain/kit'

/** An invented person: nobody's name, and numbers that check but were drawn by lot. */
export type Person = { name: string; phone: string; idNumber: string; password: string }

const password = '窗前小雨-kettle-orbit-7'

/** Numbers differ from run to run, so that a server that was left running can be walked again. */
export function inventPerson(name = '张样例', born = '19850614'): Person {
  return { name, phone: inventPhone(), idNumber: inventIdNumber(born), password }
}

const inventPhone = (): string => `19${lot(9)}`

/** 18 digits of a division that has never been, with the right check character (GB 11643). */
export function inventIdNumber(born = '19850614'): string {
  const digits = `3703${lot(2)}${born}${lot(3)}`
  return digits + checkCharacterOf(digits)
}

const lot = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0')

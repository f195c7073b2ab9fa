import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Area, fillApplication, submitApplication } from '../steps/apply.ts'
import { verifyRealName } from '../steps/real-name.ts'
import { register } from '../steps/register.ts'
import { Office } from './office.ts'
import { inventPerson, type Person } from './people.ts'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Somebody who is that far already, and the cookies of the browser that went there. */
export type Citizen = { person: Person; cookies: Cookies }

/** Prepared by the same pages that everybody uses, without scripts and pictures because that is quick. */
async function goAhead(
  browser: Browser,
  cookies: Cookies,
  walk: (page: Page) => Promise<void>,
  city = '370300',
): Promise<Cookies> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(`/${city}`)
  await walk(page)
  const kept = await context.cookies()
  await context.close()
  return kept
}

/** Registered and signed in. */
export async function registered(browser: Browser, person = inventPerson()): Promise<Citizen> {
  return { person, cookies: await goAhead(browser, [], (page) => register(page, person)) }
}

/** 实名认证 sent, in the queue of the city's officers. */
export async function sentIdentity(browser: Browser, city: string, person = inventPerson()): Promise<Citizen> {
  const walk = async (page: Page) => {
    await register(page, person)
    await verifyRealName(page, person, city)
  }
  return { person, cookies: await goAhead(browser, [], walk, city) }
}

/** 实名认证 passed. */
export async function verified(browser: Browser, person = inventPerson()): Promise<Citizen> {
  const { cookies } = await registered(browser, person)
  const kept = await goAhead(browser, cookies, (page) => verifyRealName(page, person))
  await inOffice((office) => office.approve(person.idNumber))
  return { person, cookies: kept }
}

/** All eight steps filled in, 核对并提交 on the table. */
export async function filled(browser: Browser, area?: Area): Promise<Citizen> {
  const { person, cookies } = await verified(browser)
  return { person, cookies: await goAhead(browser, cookies, (page) => fillApplication(page, person, area)) }
}

/** 预申请 complete. */
export async function submitted(browser: Browser, area?: Area): Promise<Citizen & { number: string }> {
  const { person, cookies } = await filled(browser, area)
  let number = ''
  const kept = await goAhead(browser, cookies, async (page) => {
    await page.goto('/370300/apply/check')
    number = await submitApplication(page)
  })
  return { person, cookies: kept, number }
}

/** Something that an officer does aside. */
export async function inOffice<T>(act: (office: Office) => Promise<T>, login?: string): Promise<T> {
  const office = await Office.open(login)
  try {
    return await act(office)
  } finally {
    await office.close()
  }
}

/** Go on as that citizen. */
export async function as(page: Page, { cookies }: Pick<Citizen, 'cookies'>): Promise<void> {
  await page.context().addCookies(cookies)
}

// The people of the demonstration: signing in as one of them, each in a browser context of their own.
import type { Browser, Page, TestInfo } from '@playwright/test';
import { expect } from './fixtures';

/** Password of every demonstration account. */
export const password = 'densach-demo';

/** The cycle that is open with demonstration data. */
export const openCycle = '2025-H1';

/** Whose self-assessment a project's journey goes through: projects share one server, so each has a unit of its own. */
export const journeys = {
  desktop: { officer: 'quan3', unit: '770', name: 'Quận 3' },
  phone: { officer: 'quan7', unit: '778', name: 'Quận 7' },
  'no-js': { officer: 'thuduc', unit: '769', name: 'Thủ Đức' },
} as const;

/** Whose school goes through its district and the city, each project its own. */
export const schools = {
  desktop: { officer: 'thcs', unit: '770-THCS-01' },
  phone: { officer: 'thcs2', unit: '770-THCS-04' },
  'no-js': { officer: 'thcs3', unit: '770-THCS-05' },
} as const;

export function schoolOf(info: TestInfo) {
  return schools[info.project.name as keyof typeof schools];
}

export function journeyOf(info: TestInfo) {
  return journeys[info.project.name as keyof typeof journeys];
}

/** Signs in through the page, as a person would. */
export async function signIn(page: Page, login: string, then = '/'): Promise<void> {
  await page.goto(`/dang-nhap?tiep=${encodeURIComponent(then)}`);
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** A page of `login`'s own, with the project's screen and abilities. */
export async function pageOf(browser: Browser, info: TestInfo, login: string, then = '/'): Promise<Page> {
  const { viewport, hasTouch, isMobile, javaScriptEnabled, locale, timezoneId, baseURL } = info.project.use;
  const context = await browser.newContext({
    viewport, hasTouch, isMobile, javaScriptEnabled, locale, timezoneId, baseURL,
  } as Parameters<Browser['newContext']>[0]);
  const page = await context.newPage();
  await signIn(page, login, then);
  return page;
}

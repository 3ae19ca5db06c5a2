// What schools answer rises to their district: a school hands in, the district sees it, answers otherwise with a reason,
// and the city sees both. On a server of its own: the other journeys bring the same units to their end.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { hubOf, save } from '../form';
import { openCycle, signIn } from '../people';

test.setTimeout(180_000);

const school = '770-THCS-01';
const district = '770';
const question = '2.4.1-a';

let server: ChildProcess;
let data: string;
let baseURL: string;

async function spare(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'densach-'));
  const address = `127.0.0.1:${await spare()}`;
  baseURL = `http://${address}`;
  server = spawn('../target/debug/densach', ['serve', '--demo', '--addr', address, '--data', data], {
    env: { ...process.env, DENSACH_LOG: 'warn' },
    stdio: 'ignore',
  });
  await expect
    .poll(() => fetch(`${baseURL}/healthz`).then(({ ok }) => ok, () => false), { timeout: 60_000 })
    .toBe(true);
});

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
});

async function someone(browser: Browser, login: string, then: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'vi-VN',
  });
  const page = await context.newPage();
  await signIn(page, login, then);
  return page;
}

const type = async (page: Page, numerator: string, denominator: string) => {
  await expect(page.locator('.barb .now')).toBeHidden();
  await page.locator('#numerator').fill(numerator);
  await page.locator('#denominator').fill(denominator);
  await page.keyboard.press('Tab');
};

test('a school’s figure reaches its district, and both figures the city', async ({ browser, guard }) => {
  const own = `${hubOf(openCycle, district)}/${question}`;
  const officer = await someone(browser, 'quan3', own);
  guard.watch(officer.context());
  const offer = officer.locator('#tu-don-vi');
  await expect(offer).toContainText('tính từ 4 trên 9 đơn vị');
  await offer.locator('summary').click();
  await expect(offer).toContainText('Trường THCS Ánh Dương');

  const teacher = await someone(browser, 'thcs', `${hubOf(openCycle, school)}/${question}`);
  guard.watch(teacher.context());
  await type(teacher, '30', '40');
  await save(teacher, true);
  await teacher.goto(`${hubOf(openCycle, school)}/kiem-tra`);
  await teacher.getByRole('button', { name: 'Nộp', exact: true }).click();
  await expect(teacher.getByRole('heading', { level: 1 })).toContainText('chờ Quận 3 thẩm định');

  await officer.reload();
  await expect(offer).toContainText('tính từ 5 trên 9 đơn vị');
  await type(officer, '500', '600');
  await officer.locator('#explanation').fill('');
  await save(officer, true);
  await officer.reload();
  await expect(offer).toContainText('chưa ghi lý do nên chưa được tính');
  await expect(officer.locator('#numerator')).toHaveValue('500');
  await officer.locator('#explanation').fill('Tính cả trường tư thục.');
  await officer.keyboard.press('Tab');
  await save(officer, true);
  await officer.reload();
  await expect(offer).toContainText('Cả hai số được giữ');

  const head = await someone(browser, 'lanhdaoquan3', `${hubOf(openCycle, district)}/kiem-tra`);
  guard.watch(head.context());
  await head.getByRole('button', { name: 'Nộp', exact: true }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText('chờ Thành phố thẩm định');

  const city = await someone(browser, 'thamdinh', `/tham-dinh/${openCycle}/${district}?cau=${question}`);
  guard.watch(city.context());
  const main = city.getByRole('main');
  await expect(main).toContainText('83,3');
  await expect(main).toContainText('Từ các đơn vị, lúc lưu');
  await expect(main).toContainText('tính từ 5 trên 9 đơn vị');
  await expect(main).toContainText('Tính cả trường tư thục.');
});

// What the explorer does beyond links: another address of the same page comes in place, marks are named and walked.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Leaves a mark on the document: it is gone when another one is loaded. */
const remember = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
const isSame = (page: Page) => expect(page.locator('html[data-same]')).toHaveCount(1);

/** The mark of a unit in the drawing that is seen. */
const mark = (page: Page, unit: string) => page.locator(`main .drawing a[data-id="${unit}"]:visible`).first();

test('choosing a unit, a measure or a cycle changes the map in place, and back goes back', async ({ page }) => {
  await page.goto('/ban-do?ky=2024-H2');
  await remember(page);

  await mark(page, '787').click();
  await expect(page).toHaveURL(/dv=787/);
  await expect(page.locator('main').getByRole('heading', { name: 'Cần Giờ' })).toBeVisible();

  await page.locator('#cs').selectOption('2.2.2-b');
  await expect(page).toHaveURL(/cs=2.2.2-b/);
  await expect(page.locator('h1')).toHaveText('Gia đình học tập');
  await expect(page).toHaveTitle(/Gia đình học tập/);
  // The other language of what is shown now, not of what was loaded.
  await expect(page.locator('a[hreflang=en]').first()).toHaveAttribute('href', /cs=2.2.2-b.*lang=en/);

  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Điểm tiến độ');
  await page.goBack();
  await expect(page).not.toHaveURL(/dv=/);
  await expect(page.locator('main').getByRole('heading', { name: 'Cần Giờ' })).toHaveCount(0);
  await isSame(page);
});

test('marks are named when focused, and arrows walk from one to the next', async ({ page }) => {
  await page.goto('/ban-do?ky=2024-H2');
  await mark(page, '787').focus();
  const tip = page.locator('#tip');
  await expect(tip).toHaveText(/Cần Giờ/);
  await expect(tip).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(tip).not.toHaveText(/Cần Giờ/);
  await remember(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dv=\d+/);
  await isSame(page);
  // What had the focus has it again.
  const chosen = new URL(page.url()).searchParams.get('dv');
  await expect(page.locator(':focus')).toHaveAttribute('data-id', String(chosen));
});

test('the list of units is searched without accents, while typing', async ({ page }) => {
  await page.goto('/ban-do?ky=2024-H2');
  const rows = page.locator('#units li:visible');
  await expect(rows).toHaveCount(22);
  await page.getByPlaceholder('Tìm đơn vị').fill('thu duc');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Thủ Đức');
  await page.getByPlaceholder('Tìm đơn vị').fill('khong co');
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('Không có đơn vị nào khớp')).toBeVisible();
});

test('the heat table is a grid: one stop, arrows, and another order in place', async ({ page }) => {
  await page.goto('/bang-nhiet?ky=2024-H2&dang=bang');
  const grid = page.getByRole('grid');
  await expect(grid.locator('a[tabindex="0"]')).toHaveCount(1);
  const cell = (line: number, column: number) => grid.locator(`tbody:not(.sums) tr:nth-child(${line}) td:nth-child(${column}) a`);
  await cell(1, 3).focus();
  const tip = page.locator('#tip');
  await expect(tip).toHaveText(/1\.1 Trao quyền cá nhân/);
  await page.keyboard.press('ArrowRight');
  await expect(tip).toHaveText(/1\.2 Phát triển kinh tế/);
  await page.keyboard.press('ArrowDown');
  await expect(cell(2, 4)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(grid.locator('tbody:not(.sums) tr:nth-child(2) th a')).toBeFocused();

  await remember(page);
  await page.locator('[id="xep-2.2"]').press('Enter');
  await expect(page).toHaveURL(/xep=2\.2/);
  await expect(grid.locator('th[aria-sort=descending]')).toContainText('2.2');
  // What had the focus has it again, and turns the order round.
  await expect(page.locator('[id="xep-2.2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid.locator('th[aria-sort=ascending]')).toContainText('2.2');
  await page.locator('[id="mo-2.2"]').click();
  await expect(grid.getByRole('columnheader', { name: /2\.2\.2-b/ })).toBeVisible();
  await isSame(page);
});

test('whose progress is shown and what is compared apply at once', async ({ page }) => {
  await page.goto('/tien-do?ky=2024-H2');
  await remember(page);
  await page.locator('#don-vi').selectOption('770');
  await expect(page).toHaveURL(/don-vi=770/);
  await expect(page.locator('.over')).toContainText('Quận 3');
  await page.locator('.paces').getByRole('link', { name: 'Đạt chỉ tiêu' }).click();
  await expect(page.locator('.pace tbody .stt').filter({ hasNotText: 'Đạt chỉ tiêu' })).toHaveCount(0);
  await isSame(page);

  await page.goto('/so-sanh?dv=770&ky=2024-H2');
  await remember(page);
  await page.locator('#dv').selectOption('778');
  await expect(page.locator('.compare thead th.sd')).toHaveText([/Quận 3/, /Quận 7/]);
  await page.getByRole('link', { name: 'Bỏ Quận 3' }).click();
  await expect(page).toHaveURL(/dv=778/);
  await expect(page.locator('.compare thead th.sd').first()).toContainText('Kỳ I/2024');
  await isSame(page);
});

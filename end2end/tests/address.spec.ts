// Searching without accents, wrong addresses and the way to every view: on a desktop, on a phone and without JavaScript.
import { expect, test } from '../fixtures';

test('an indicator is found by its name without accents, from the map', async ({ page, javaScriptEnabled }) => {
  await page.goto('/ban-do?ky=2024-H2');
  const seek = page.locator('main details.seek');
  await seek.locator('summary').click();
  const field = page.locator('#tim-cs');
  await field.fill('gia dinh hoc tap');
  if (javaScriptEnabled === false) {
    await field.press('Enter');
  }
  await expect(seek.locator('li:visible')).toHaveCount(2);
  await expect(page).toHaveURL(/tim-cs=/);
  await seek.getByRole('link', { name: '2.2.2-b' }).click();
  await expect(page.locator('h1')).toHaveText('Gia đình học tập');
  await expect(page).toHaveURL('/ban-do?ky=2024-H2&cs=2.2.2-b');
});

test('a search of the list of indicators stands in the address, and back leads out of it', async ({ page, javaScriptEnabled }) => {
  await page.goto('/chi-so?ky=2024-H2');
  const rows = page.locator('#indicators li:visible');
  const all = await rows.count();
  await page.locator('#tim').fill('hoi khuyen hoc');
  if (javaScriptEnabled === false) {
    await page.locator('#tim').press('Enter');
  }
  await expect(page).toHaveURL(/tim=hoi(%20|\+)khuyen(%20|\+)hoc/);
  const found = await rows.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await rows.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/chi-so\/\d/);
  await page.goBack();
  await expect(rows).toHaveCount(found);
  await page.goBack();
  await expect(page).toHaveURL('/chi-so?ky=2024-H2');
  await expect(rows).toHaveCount(all);
  await page.goForward();
  await expect(rows).toHaveCount(found);
});

test('a wrong address says what is wrong and leads on', async ({ page, guard }) => {
  guard.expectError(/404/);
  await page.goto('/ban-do?ky=2024-H2&dv=binh&nhom=xxx');
  const note = page.locator('.unclear');
  await expect(note).toContainText('“xxx”');
  await note.getByRole('link', { name: /Bình Chánh/ }).click();
  await expect(page.locator('#h-p')).toHaveText('Bình Chánh');
  await page.goto('/don-vi/zzz');
  await expect(page.locator('h1')).toHaveText('Không có đơn vị “zzz” trong kỳ này');
  await page.locator('main #tim').fill('can gio');
  await page.locator('main').getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/ban-do\?tim=can/);
  await expect(page.locator('#units li:visible')).toHaveCount(1);
});

test('every view is two presses away at every width', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    for (const view of ['/ban-do', '/bang-nhiet', '/chi-so', '/tien-do', '/so-sanh', '/tuong-quan', '/phuong-phap']) {
      await page.goto('/');
      const way = page.locator(`nav[aria-label="Các trang"]:visible a[href="${view}"]`);
      if (!(await way.isVisible())) {
        await page.locator('nav[aria-label="Các trang"]:visible summary').click();
      }
      await way.click();
      await expect(page, `${view} at ${width} px`).toHaveURL(view);
    }
  }
});

// A difficulty on its way: raised from a field of the form, received and assigned by the city, answered by a department,
// asked again, answered, agreed, and found in the list again; on a desktop, on a phone and without JavaScript.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { hubOf } from '../form';
import { journeyOf, openCycle, pageOf, signIn } from '../people';

test.setTimeout(180_000);

/** Takes a step with the case that is open: unfolds its form if need be, types and sends. */
async function take(page: Page, action: string, name: string, type?: (form: ReturnType<Page['locator']>) => Promise<void>) {
  const deed = page.locator(`.deed:has(input[name="action"][value="${action}"])`);
  if ((await deed.getAttribute('open')) === null) {
    await deed.locator('summary').click();
  }
  await type?.(deed);
  await deed.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('#ket-qua')).toBeVisible();
}

/** A picture of one point, as a telephone would send it. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const says = (text: string) => (form: ReturnType<Page['locator']>) => form.locator('textarea[name="text"]').fill(text);

test('a difficulty goes from a field of the form to a department and back', async ({ page, browser, guard }, info) => {
  const { officer, unit, name } = journeyOf(info);
  // A refused form is an answer with an error of its own.
  guard.expectError(/422/);
  const title = `Chưa có số liệu theo phường mới (${info.project.name})`;
  await signIn(page, officer, `${hubOf(openCycle, unit)}/2.1.1-b`);

  let address = '';
  await test.step('the officer raises it beside the field', async () => {
    await page.getByRole('link', { name: 'Nêu khó khăn về câu này' }).click();
    await expect(page.locator('#about')).toHaveValue('2.1.1-b');
    await page.getByRole('button', { name: 'Gửi Thành phố' }).click();
    await expect(page.locator('#title-p')).toHaveText('Hãy viết một câu tóm tắt.');
    await page.locator('#title').fill(title);
    await page.locator('#text').fill('Sau khi sắp xếp phường, bảng dân số chưa tách theo phường mới.');
    await page.locator('#file').setInputFiles({ name: 'anh-bang.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('button', { name: 'Gửi Thành phố' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã gửi Thành phố');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('.thread').getByRole('link', { name: /anh-bang\.png/ })).toBeVisible();
    address = new URL(page.url()).pathname;
    // Whoever comes to the question again sees that it was raised.
    await page.goto(`${hubOf(openCycle, unit)}/2.1.1-b`);
    await expect(page.locator(`.raise a[href="${address}"]`)).toBeVisible();
    await page.goto(address);
  });

  const city = await pageOf(browser, info, 'thamdinh', '/kho-khan?tt=cua-toi');
  guard.watch(city.context());
  await test.step('the reviewer receives and assigns it', async () => {
    await city.getByRole('link', { name: title }).click();
    await expect(city.getByRole('main')).toContainText(name);
    await take(city, 'receive', 'Tiếp nhận');
    // The department that keeps the figure is proposed, and a day.
    await expect(city.locator('#department')).toHaveValue('D-TK');
    await take(city, 'assign', 'Chuyển sở, ngành', says('Kính chuyển Cục Thống kê.'));
    await expect(city.getByRole('main')).toContainText('Cục Thống kê Thành phố');
  });

  const department = await pageOf(browser, info, 'thongke', '/kho-khan?tt=cua-toi');
  guard.watch(department.context());
  await test.step('the department answers', async () => {
    await department.getByRole('link', { name: title }).click();
    const file = department.locator('.thread').getByRole('link', { name: /anh-bang\.png/ });
    const [download] = await Promise.all([department.waitForEvent('download'), file.click()]);
    expect(readFileSync(await download.path())).toEqual(picture);
    await take(department, 'answer', 'Trả lời', says('Bảng theo phường mới có trong tháng tới.'));
  });

  await test.step('the officer asks again', async () => {
    await page.goto('/kho-khan?tt=cua-toi');
    await page.getByRole('link', { name: title }).click();
    await expect(page.locator('.thread')).toContainText('Bảng theo phường mới có trong tháng tới.');
    await take(page, 'ask-again', 'Hỏi lại', says('Kỳ này dùng số nào?'));
  });

  await test.step('the department answers again, and the officer agrees', async () => {
    await department.goto(address);
    await expect(department.locator('.thread')).toContainText('Kỳ này dùng số nào?');
    await take(department, 'answer', 'Trả lời', says('Kỳ này dùng bảng theo phường cũ.'));
    await page.goto(address);
    await take(page, 'agree', 'Đồng ý, đóng việc');
    await expect(page.locator('.deed')).toHaveCount(0);
  });

  await test.step('and it is back in the list, closed', async () => {
    await page.goto('/kho-khan?tt=da-xong');
    const line = page.locator('.kk-l', { hasText: title });
    await expect(line).toContainText('Đã đóng');
    await city.goto('/kho-khan?xem=bang');
    await expect(city.locator('.board section').last()).toContainText(title);
  });
  await city.context().close();
  await department.context().close();
});

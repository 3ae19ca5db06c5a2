// A reviewer reminds a unit: its officer sees the mark, opens it and lands on the form; more time shows as the new last day;
// the calendar can be taken along. All of it with plain links and forms.
import { expect, test } from '../fixtures';
import { hubOf } from '../form';
import { openCycle, pageOf, signIn } from '../people';

/** A unit that no other journey hands in for. */
const unit = '787';

test('a reminder leads to the form, more time to a new last day', async ({ page, browser, guard }, info) => {
  await signIn(page, 'thamdinh', `/tham-dinh/tien-trinh?ky=${openCycle}&don-vi=${unit}`);
  const line = page.locator('.bd li');
  await expect(line).toHaveCount(1);
  await line.getByRole('button', { name: /^Nhắc/ }).click();
  await expect(page.getByRole('main')).toContainText('Đã nhắc');

  const own = await pageOf(browser, info, 'cangio', '/');
  guard.watch(own.context());
  await expect(own.locator('.bell .wait-n')).toBeVisible();
  await own.locator('.bell').click();
  await expect(own).toHaveURL(/thong-bao/);
  await own.getByRole('button', { name: /nhắc nộp bản tự đánh giá/ }).first().click();
  await expect(own).toHaveURL(new RegExp(hubOf(openCycle, unit)));

  const due = new Date(Date.now() + 15 * 86_400_000);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(due);
  await page.goto(`/tham-dinh/tien-trinh?ky=${openCycle}&don-vi=${unit}`);
  await page.getByLabel('Hạn nộp mới', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Đặt hạn mới' }).click();
  await expect(page.locator('#reason-p')).toContainText('Mời bạn ghi lý do');
  await expect(page.getByLabel('Hạn nộp mới', { exact: true })).toHaveValue(day);
  await page.getByLabel('Lý do', { exact: true }).fill('Sáp nhập đơn vị');
  await page.getByRole('button', { name: 'Đặt hạn mới' }).click();
  await expect(page.getByRole('main')).toContainText('hạn nộp mới là');

  await own.goto('/lich');
  await expect(own.locator('h1')).toContainText('Cần Giờ');
  await expect(own.locator('.tl')).toContainText(day);
  const [file] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('link', { name: 'Tải lịch (.ics)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  await own.context().close();
});

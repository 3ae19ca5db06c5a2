// What is typed is never lost: not when two people meet in one answer, not when the session ends, not when the page is
// reloaded without a network.
import { expect, test } from '../fixtures';
import { hubOf, save } from '../form';
import { openCycle, pageOf, signIn } from '../people';

const question = `${hubOf(openCycle, '787')}/1.1.1-a`;

test('two officers in one answer see both texts and choose', async ({ page, browser }, info) => {
  await signIn(page, 'cangio', question);
  const other = await pageOf(browser, info, 'cangio', question);
  for (const each of [page, other]) {
    await expect(each.locator('.barb .now')).toBeHidden();
  }
  const mark = String(Date.now() % 1000 + 1000);
  await other.locator('#cau input[name="numerator"]').fill(`5${mark}`);
  await other.locator('#cau input[name="denominator"]').fill('60000');
  await save(other, true);

  await page.locator('#cau input[name="numerator"]').fill(`4${mark}`);
  await page.locator('#cau input[name="numerator"]').blur();
  const panel = page.locator('#hai-ban');
  await expect(panel).toContainText(`4${mark}`);
  await expect(panel).toContainText(`5${mark}`);
  await panel.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(page.locator('#da-luu')).toContainText(/đã lưu \d\d:\d\d/);
  await other.reload();
  await expect(other.locator('#cau input[name="numerator"]')).toHaveValue(`4${mark}`);
  await other.context().close();
});

test('a session that ends while typing is taken up again in place', async ({ page, guard }) => {
  guard.expectError(/401/);
  await signIn(page, 'cangio', question);
  await expect(page.locator('.barb .now')).toBeHidden();
  await page.context().clearCookies();
  const typed = `3${Date.now() % 1000 + 1000}`;
  await page.locator('#cau input[name="numerator"]').fill(typed);
  await page.locator('#cau input[name="numerator"]').blur();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Phiên làm việc đã hết');
  await dialog.getByLabel('Mật khẩu').fill('densach-demo');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.locator('#da-luu')).toContainText(/đã lưu \d\d:\d\d/);
  await page.reload();
  await expect(page.locator('#cau input[name="numerator"]')).toHaveValue(typed);
});

test('text typed without a network is kept on the device and saved later', async ({ page, guard }) => {
  guard.expectError(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signIn(page, 'cangio', question);
  await expect(page.locator('.barb .now')).toBeHidden();
  await page.context().setOffline(true);
  const typed = `2${Date.now() % 1000 + 1000}`;
  await page.locator('#cau input[name="numerator"]').fill(typed);
  await page.locator('#cau input[name="numerator"]').blur();
  await expect(page.locator('#da-luu')).toContainText('chưa lưu được');
  await page.context().setOffline(false);
  await page.goto(question);
  await expect(page.locator('#cau input[name="numerator"]')).toHaveValue(typed);
  await expect(page.locator('#da-luu')).toContainText(/đã lưu \d\d:\d\d/);
});

test('a form that is sent without a network stays with all that was typed', async ({ page }) => {
  await signIn(page, 'cangio', '/kho-khan/moi');
  await page.locator('#about').selectOption('2.1.1-b');
  await page.locator('#title').fill('Đường truyền chập chờn');
  await page.locator('#text').fill('Mạng ở xã đảo hay mất.');
  const send = page.getByRole('button', { name: 'Gửi Thành phố' });
  await page.context().setOffline(true);
  await send.click();
  await expect(page.locator('form #mat-mang')).toContainText('Những gì bạn gõ vẫn còn đây');
  await expect(page.locator('#text')).toHaveValue('Mạng ở xã đảo hay mất.');
  await page.context().setOffline(false);
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đường truyền chập chờn');
});

test('text that cannot be read stays and says why', async ({ page }) => {
  await signIn(page, 'cangio', question);
  await expect(page.locator('.barb .now')).toBeHidden();
  await page.locator('#cau input[name="numerator"]').fill('khoảng 50');
  await page.locator('#cau input[name="numerator"]').blur();
  await expect(page.locator('#numerator-p')).toContainText('Chưa đọc được thành số');
  await expect(page.locator('#da-luu')).toContainText(/đã lưu \d\d:\d\d/);
  await page.reload();
  await expect(page.locator('#cau input[name="numerator"]')).toHaveValue('khoảng 50');
});

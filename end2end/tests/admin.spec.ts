// What an administrator keeps besides units and sets: cycles and accounts.
import { expect, test } from '../fixtures';
import { signIn } from '../people';

const number = (project: string) => ({ desktop: 1, phone: 2, 'no-js': 3 })[project] ?? 4;

test('an administrator plans a cycle, corrects it and takes it back', async ({ page, guard }, info) => {
  guard.expectError(/422/);
  const code = `203${number(info.project.name)}-H1`;
  const year = code.slice(0, 4);
  await signIn(page, 'quantri', '/quan-tri');
  await page.getByRole('main').getByRole('link', { name: 'Kỳ đánh giá' }).click();
  await page.getByRole('link', { name: 'Thêm kỳ đánh giá' }).click();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const save = page.getByRole('button', { name: 'Lưu', exact: true });

  await test.step('a slip costs nothing', async () => {
    await field('Mã').fill(code);
    await field('Tên').fill(`Kỳ I/${year}`);
    await field('Bộ chỉ số').selectOption('unesco-2013');
    await field('Bản đồ').selectOption('2024');
    const days = [
      ['Số liệu từ ngày', '01/01'], ['Số liệu đến hết ngày', '30/06'], ['Mở cho đơn vị nhập từ ngày', '01/07'],
      ['Hạn nộp', '31/06'], ['Hạn thẩm định', '30/08'], ['Khóa kỳ sau ngày', '15/09'],
    ] as const;
    for (const [name, day] of days) await field(name).fill(`${day}/${year}`);
    await save.click();
    await expect(page.locator('#due-p')).toContainText('ngày có trong lịch');
    await expect(field('Tên')).toHaveValue(`Kỳ I/${year}`);
    await field('Hạn nộp').fill(`31/07/${year}`);
    await save.click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kỳ I/${year}`);
  });

  await test.step('it is corrected before it opens, and its calendar follows', async () => {
    await field('Hạn nộp').fill(`05/08/${year}`);
    await save.click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu');
    await page.getByRole('link', { name: 'Xem lịch của kỳ' }).click();
    await expect(page.getByRole('main')).toContainText(`05/08/${year}`);
  });

  await test.step('it is taken back', async () => {
    await page.goto(`/quan-tri/ky/${code}`);
    await page.locator('summary', { hasText: 'Bỏ kỳ này' }).click();
    await page.getByRole('button', { name: 'Bỏ kỳ', exact: true }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã bỏ kỳ');
    await expect(page.getByRole('main')).not.toContainText(`Kỳ I/${year}`);
  });
});

test('an administrator adds an account, its person changes the password', async ({ page, guard, browser }, info) => {
  guard.expectError(/422/);
  const login = `le.mai${number(info.project.name)}`;
  const [first, second] = ['mot-mat-khau-dau', 'mot-mat-khau-khac'];
  await signIn(page, 'quantri', '/quan-tri/tai-khoan');
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click();
  const field = (name: string) => page.getByRole('main').getByLabel(name, { exact: true });
  await field('Họ tên').fill('Lê Thị Mai');
  await field('Tên đăng nhập').fill(login);
  await field('Đơn vị').fill('Quận 33');
  await field('Vai trò').selectOption('officer');
  await field('Mật khẩu đầu tiên').fill(first);
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await expect(page.locator('#unit-p')).toContainText('Không có đơn vị này');
  await expect(field('Họ tên')).toHaveValue('Lê Thị Mai');
  await field('Đơn vị').fill('quận 3');
  await field('Mật khẩu đầu tiên').fill(first);
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await expect(page.locator('#ket-qua')).toContainText('Đã thêm tài khoản');
  await expect(page.getByRole('main')).toContainText('Quận 3');

  const context = await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: info.project.name !== 'no-js' });
  guard.watch(context);
  const own = await context.newPage();
  const enter = async (password: string) => {
    await own.goto('/dang-nhap');
    await own.locator('#username').fill(login);
    await own.locator('#password').fill(password);
    await own.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  await enter(first);
  await expect(own).toHaveURL(/tu-danh-gia/);
  await own.goto('/mat-khau');
  await own.getByLabel('Mật khẩu hiện nay').fill('sai-mat-khau');
  await own.getByLabel('Mật khẩu mới').fill(second);
  await own.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(own.locator('#current-p')).toContainText('không đúng');
  await own.getByLabel('Mật khẩu hiện nay').fill(first);
  await own.getByLabel('Mật khẩu mới').fill(second);
  await own.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(own.getByRole('status')).toContainText('Đã đổi mật khẩu');
  await enter(second);
  await expect(own).toHaveURL(/tu-danh-gia/);
  await context.close();
});

// Working together on an answer: the officer asks and mentions the reviewer, who sees the mark and the notice and answers; the
// officer sees the answer. On a desktop, on a phone and without JavaScript: links and plain forms alone.
import { expect, test } from '../fixtures';
import { hubOf } from '../form';
import { journeyOf, openCycle, pageOf, signIn } from '../people';

test.setTimeout(120_000);

test('a question with a mention is answered beside the answer', async ({ page, browser, guard }, info) => {
  const { officer, unit, name } = journeyOf(info);
  const question = `Số này lấy theo niên giám năm nào? (${info.project.name})`;
  const answer = `Theo niên giám mới nhất. (${info.project.name})`;
  await signIn(page, officer, `${hubOf(openCycle, unit)}/2.1.1-d`);

  await test.step('the officer asks beside the field', async () => {
    await page.getByRole('link', { name: 'Mở trao đổi và lịch sử' }).click();
    await expect(page.locator('h1')).toContainText('2.1.1-d');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect(page.locator('#text-p')).toContainText('Mời bạn viết lời nhắn');
    // Who takes no part cannot be mentioned, and nothing typed is lost.
    await page.getByLabel('Lời nhắn').fill(`${question} @thongke`);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect(page.locator('#text-p')).toContainText('@thongke không tham gia trao đổi này');
    await expect(page.getByLabel('Lời nhắn')).toHaveValue(`${question} @thongke`);
    await page.getByLabel('Lời nhắn').fill(question);
    await page.getByRole('checkbox', { name: /@thamdinh$/ }).check();
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã gửi');
    await expect(page.locator('.thread')).toContainText(question);
  });

  const city = await pageOf(browser, info, 'thamdinh', '/trao-doi');
  guard.watch(city.context());
  await test.step('the reviewer sees the mark and the notice, and answers', async () => {
    await expect(city.locator('.talk-l li', { hasText: question }).locator('.talk-n')).toContainText('1 lời mới');
    await city.goto('/thong-bao');
    await city.getByRole('button', { name: new RegExp(`nhắc tên bạn.*2\\.1\\.1-d.*${name}`) }).first().click();
    await expect(city.locator('.thread')).toContainText(question);
    await city.getByLabel('Lời nhắn').fill(answer);
    await city.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect(city.locator('#ket-qua')).toContainText('Đã gửi');
    await city.goto('/trao-doi');
    await expect(city.locator('.talk-l li', { hasText: answer }).locator('.talk-n')).toHaveCount(0);
    await city.context().close();
  });

  await test.step('the officer sees the answer, and the history tells of it', async () => {
    await page.goto(hubOf(openCycle, unit));
    await page.locator('.talks').getByRole('button', { name: /2\.1\.1-d.*1 lời mới/ }).click();
    await expect(page.locator('.thread')).toContainText(answer);
    await expect(page.locator('.histories')).toContainText('viết trong trao đổi về câu 2.1.1-d');
    await page.goto(hubOf(openCycle, unit));
    await expect(page.locator('.talks .talk-n')).toHaveCount(0);
  });
});

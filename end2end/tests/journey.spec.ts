// The main job, end to end: a district assesses itself, the city returns three answers with reasons, the district mends
// those three, the city approves, and map, district and indicator show it with the next request.
import { expect, test } from '../fixtures';
import { hubOf, questions, save, typeAnswer } from '../form';
import { journeyOf, openCycle, pageOf, signIn } from '../people';

// A complete form is some fifty questions.
test.setTimeout(600_000);

test('a district assesses itself, the city reviews it, the map shows it', async ({ page, browser, guard }, info) => {
  const { officer, unit, name } = journeyOf(info);
  const alive = info.project.name !== 'no-js';
  const hub = hubOf(openCycle, unit);

  await test.step('the officer answers every question', async () => {
    await signIn(page, officer, hub);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chưa trả lời');
    const open = (await questions(page)).filter(({ state }) => state !== 'Đã trả lời');
    expect(open.length).toBeGreaterThan(0);
    for (const { code } of open) {
      await page.goto(`${hub}/${code}`);
      if (alive) {
        await expect(page.locator('.barb .now')).toBeHidden();
      }
      await typeAnswer(page);
      await save(page, alive);
    }
    await page.goto(hub);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã trả lời đủ');
  });

  const first = '2.2.2-b';
  await test.step('a question gets evidence', async () => {
    await page.goto(`${hub}/${first}`);
    await page.locator('summary', { hasText: 'Chụp ảnh, chọn tệp' }).click();
    await page.locator('#tep').setInputFiles({
      name: 'Báo cáo 112.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
    });
    await page.locator('#t-title').fill('Báo cáo kết quả học tập của gia đình');
    await page.locator('#t-number').fill('112/BC-PGDĐT');
    await page.locator('#t-issued-on').fill('05/06/2025');
    await page.locator('#t-issuer').fill('Phòng GDĐT');
    await page.getByRole('button', { name: 'Tải lên' }).click();
    await expect(page.locator('.ev')).toContainText('Số 112/BC-PGDĐT');
    await expect(page.locator('.ev')).toContainText('Báo cáo 112.pdf');
  });

  await test.step('and hands in', async () => {
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    await expect(page.locator('body')).toContainText('Đã nộp');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chờ Thành phố thẩm định');
  });

  const review = `/tham-dinh/${openCycle}/${unit}`;
  const returned = ['2.2.2-b', '2.4.1-a', '3.1.1-a'];
  const city = await pageOf(browser, info, 'thamdinh', '/tham-dinh');
  guard.watch(city.context());

  await test.step('the reviewer returns three answers with reasons', async () => {
    await expect(city.getByRole('main')).toContainText(name);
    for (const code of returned) {
      await city.goto(`${review}?cau=${code}`);
      await city.locator('#tra-lai > summary').click();
      await city.locator('#tra-lai select[name="reason"]').selectOption('evidence-disagrees');
      await city.locator('#tra-lai textarea[name="text"]').fill(`Đề nghị kèm báo cáo cho chỉ số ${code}.`);
      await city.getByRole('button', { name: 'Trả lại câu này' }).click();
      await expect(city.getByRole('main')).toContainText('trả lại');
    }
    await city.goto(review);
    await city.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
    await city.getByRole('button', { name: /^Trả lại .*3 câu/ }).click();
    await expect(city.locator('body')).toContainText('Đã trả lại đơn vị');
  });

  await test.step('the officer mends those three, and only those', async () => {
    await page.goto(hub);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Còn 3 câu cần bổ sung');
    for (const code of returned) {
      await expect(page.locator('.rts')).toContainText(`Đề nghị kèm báo cáo cho chỉ số ${code}.`);
    }
    await page.goto(`${hub}/1.1.1-a`);
    await expect(page.locator('#cau')).toHaveCount(0);
    for (const code of returned) {
      await page.goto(`${hub}/${code}`);
      if (alive) {
        await expect(page.locator('.barb .now')).toBeHidden();
      }
      await typeAnswer(page, 1);
      await save(page, alive);
    }
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp lại', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp lại');
  });

  await test.step('the reviewer sees what changed and approves', async () => {
    await city.goto(review);
    await expect(city.getByRole('main')).toContainText('3 câu vừa sửa lại');
    await city.getByRole('button', { name: /Chấp nhận 3 câu còn lại/ }).click();
    await city.getByRole('button', { name: /^Phê duyệt/ }).click();
    await expect(city.locator('body')).toContainText('Đã phê duyệt');
  });

  await test.step('map, district and indicator show it', async () => {
    const query = `ky=${openCycle}&cs=${first}`;
    await city.goto(`/ban-do?${query}&dv=${unit}`);
    await expect(city.getByRole('main')).toContainText('72,0');
    await city.goto(`/don-vi/${unit}?${query}`);
    await expect(city.getByRole('main')).toContainText('72,0');
    await city.goto(`/chi-so/${first}?ky=${openCycle}`);
    await expect(city.getByRole('main')).toContainText('72,0');
    const answer = await city.request.get(`/api/v1/values?cycle=${openCycle}&indicator=${first}&level=district&state=approved`);
    expect(JSON.stringify(await answer.json())).toContain(unit);
  });
  await city.context().close();
});

// A whole cycle with the clock moved: before it opens, its first day, a reminder, the day after the last, more time, handed in,
// approved, published. Each station is a server of its own over the same data, some days ahead.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { hubOf, questions, save, typeAnswer } from '../form';
import { signIn } from '../people';

test.setTimeout(300_000);

const program = '../target/debug/densach';
const day = 86_400_000;
/** Stations in days from today. */
const opens = 10;
const due = 24;
const reviewDue = 38;
const closes = 45;

const typed = (days: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() + days * day));

/** The cycle: six lines about learning families, clans, communities, units and citizens; of days when districts existed. */
const cycle = '2025-THUKY';
const plan = [
  ['Mã', cycle], ['Tên', 'Kỳ thử'], ['Tên tiếng Anh', 'A trial'], ['Số liệu từ ngày', '1/1/2025'],
  ['Số liệu đến hết ngày', '29/6/2025'], ['Mở cho đơn vị nhập từ ngày', typed(opens)], ['Hạn nộp', typed(due)],
  ['Hạn thẩm định', typed(reviewDue)], ['Khóa kỳ sau ngày', typed(closes)],
] as const;
const hub = hubOf(cycle, '770');

async function free(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => (at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('no port'))));
    });
  });
}

/** The program over `data`, so many days ahead. */
class Server {
  private readonly pages: Page[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly base: string,
    private readonly browser: Browser,
  ) {}

  static async ahead(days: number, data: string, browser: Browser): Promise<Server> {
    const address = `127.0.0.1:${await free()}`;
    const child = spawn(program, ['serve', '--demo', '--days-ahead', `${days}`, '--addr', address, '--data', data], {
      env: { ...process.env, DENSACH_LOG: 'warn' },
      stdio: 'ignore',
    });
    const base = `http://${address}`;
    await expect
      .poll(async () => fetch(`${base}/readyz`).then(({ status }) => status, () => 0), { timeout: 60_000 })
      .toBe(200);
    return new Server(child, base, browser);
  }

  /** A page of `login`'s own at `path`; of a visitor without one. */
  async page(login: string, path: string): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.base, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    this.pages.push(page);
    await (login === '' ? page.goto(path) : signIn(page, login, path));
    return page;
  }

  /** Its pages go first: they would miss it. */
  async stop(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.context().close()));
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

test('a cycle from its opening to its publication', async ({ browser, guard }) => {
  const data = mkdtempSync(join(tmpdir(), 'densach-clock-'));
  /** Runs `work` some days ahead; contexts it opens are watched. */
  const on = async (name: string, days: number, work: (server: Server) => Promise<void>) =>
    test.step(name, async () => {
      const server = await Server.ahead(days, data, browser);
      try {
        await work(server);
      } finally {
        await server.stop();
      }
    });
  const open = async (server: Server, login: string, path: string) => {
    const page = await server.page(login, path);
    guard.watch(page.context());
    return page;
  };

  try {
    execFileSync(program, ['demo', '--data', data], { stdio: 'ignore' });

    await on('an administrator plans it', 0, async (server) => {
      const city = await open(server, 'quantri', '/quan-tri/ky');
      await city.getByRole('link', { name: 'Thêm kỳ đánh giá' }).click();
      await city.getByLabel('Bộ chỉ số', { exact: true }).selectOption('learning-models');
      await city.getByLabel('Bản đồ', { exact: true }).selectOption('2024');
      for (const [label, text] of plan) await city.getByLabel(label, { exact: true }).fill(text);
      await city.getByRole('button', { name: 'Lưu', exact: true }).click();
      await expect(city.locator('#ket-qua')).toContainText('Đã lưu');
      await expect(city.locator('.head')).toContainText('chưa mở');
    });

    await on('before it opens nothing can be entered, and the calendar says when', opens - 3, async (server) => {
      const officer = await open(server, 'quan3', `/lich?ky=${cycle}`);
      await expect(officer.locator('.tl')).toContainText(typed(opens));
      await officer.goto(hub);
      await expect(officer.getByRole('heading', { level: 1 })).toContainText('Mở nhập từ');
      await expect(officer.locator('.barb a')).toHaveText('Xem bản kiểm tra');
      const [first] = await questions(officer);
      await officer.goto(`${hub}/${first?.code}`);
      await expect(officer.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(officer.locator('#cau')).toHaveCount(0);
    });

    await on('on its first day the officer begins', opens, async (server) => {
      const officer = await open(server, 'quan3', hub);
      const [first] = await questions(officer);
      await officer.goto(`${hub}/${first?.code}`);
      await typeAnswer(officer);
      await save(officer, true);
    });

    await on('a week before the last day it is reminded', due - 7, async (server) => {
      const officer = await open(server, 'quan3', '/thong-bao');
      await expect(officer.getByRole('main')).toContainText('Kỳ thử');
      await expect(officer.getByRole('main')).toContainText('7 ngày');
    });

    await on('the day after, the board says who is late, and the city gives more time', due + 1, async (server) => {
      const city = await open(server, 'thamdinh', `/tham-dinh/tien-trinh?ky=${cycle}&don-vi=770`);
      await expect(city.getByRole('heading', { level: 1 })).toContainText('quá hạn');
      await city.getByLabel('Hạn nộp mới', { exact: true }).fill(typed(due + 6));
      await city.getByLabel('Lý do', { exact: true }).fill('Chờ số liệu của các phường');
      await city.getByRole('button', { name: 'Đặt hạn mới' }).click();
      await expect(city.getByRole('main')).toContainText('hạn nộp mới là');
    });

    await on('within that time the unit hands in', due + 5, async (server) => {
      const officer = await open(server, 'quan3', hub);
      const left = (await questions(officer)).filter(({ state }) => state !== 'Đã trả lời');
      expect(left.length).toBeGreaterThan(0);
      for (const { code } of left) {
        await officer.goto(`${hub}/${code}`);
        await typeAnswer(officer);
        await save(officer, true);
      }
      await officer.goto(`${hub}/kiem-tra`);
      await officer.getByRole('button', { name: 'Nộp', exact: true }).click();
      await expect(officer.getByRole('heading', { level: 1 })).toContainText('chờ Thành phố thẩm định');
    });

    await on('the city reviews in time', reviewDue, async (server) => {
      const city = await open(server, 'thamdinh', `/tham-dinh/${cycle}/770`);
      await city.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
      await city.getByRole('button', { name: /^Phê duyệt/ }).click();
      await expect(city.locator('body')).toContainText('Đã phê duyệt');
      const visitor = await open(server, '', `/xep-loai?ky=${cycle}`);
      await expect(visitor.getByRole('row').filter({ hasText: 'Quận 3' })).toHaveCount(0);
    });

    await on('published, everyone sees it', closes, async (server) => {
      const city = await open(server, 'thamdinh', `/tham-dinh?ky=${cycle}`);
      await city.locator('.publish > summary').click();
      await city.getByRole('button', { name: 'Công bố Kỳ thử, 1 đơn vị' }).click();
      await expect(city.getByRole('main')).toContainText('Đã công bố 1 bản tự đánh giá');
      const visitor = await open(server, '', `/xep-loai?ky=${cycle}`);
      await expect(visitor.getByRole('row').filter({ hasText: 'Quận 3' })).toHaveCount(1);
    });

    await on('its last day has passed, and it is locked', closes + 1, async (server) => {
      const keeper = await open(server, 'quantri', `/quan-tri/ky/${cycle}`);
      await expect(keeper.locator('.head')).toContainText('đã kết thúc');
      await keeper.locator('summary', { hasText: 'Khóa sổ' }).click();
      await keeper.getByRole('button', { name: 'Khóa sổ kỳ này' }).click();
      await expect(keeper.locator('#ket-qua')).toContainText('Đã khóa sổ');
      await expect(keeper.getByRole('main')).toContainText('1 đã khóa');
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

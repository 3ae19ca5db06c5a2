// What a page costs on a phone: Chromium, 360 × 740, processor slowed 4 times, 1.6 Mbit/s, 150 ms, nothing kept.
// Called by `cargo xtask bench` with the server's address and what to measure; writes one line of JSON a figure:
// {"what", "value", "unit": "seconds" or "number", "budget"}. The budgets are those of the issue, in seconds.
import { chromium } from '@playwright/test';

const [base, task] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

function tell(what, value, budget, unit = 'seconds') {
  console.log(JSON.stringify({ what, value, unit, budget }));
}

// Runs in the page before everything else.
function watch() {
  const seen = { lcp: 0, cls: 0, blocked: 0, inp: 0, drawn: 0, hover: 0 };
  globalThis.seen = seen;
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  observe('layout-shift', (entry) => { seen.cls += entry.hadRecentInput ? 0 : entry.value; });
  observe('longtask', (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });
  observe('event', (entry) => { if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration); }, { durationThreshold: 16 });
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  addEventListener('DOMContentLoaded', () => painted(() => { seen.drawn = performance.now(); }));
  addEventListener('pointermove', (event) => {
    painted(() => { seen.hover = Math.max(seen.hover, performance.now() - event.timeStamp); });
  }, { capture: true });
}

async function open(profile) {
  const phone = profile === 'phone';
  const context = await browser.newContext({
    baseURL: base, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 }, isMobile: phone, hasTouch: phone,
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  return page;
}

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const seen = (page) => page.evaluate(() => globalThis.seen);

/** Loads a page a few times, and gives the middle of each figure. */
async function load(profile, path, login, times = 3) {
  const all = [];
  let page;
  for (let time = 0; time < times; time += 1) {
    await page?.context().close();
    page = await open(profile);
    if (login) {
      await signIn(page, login);
    }
    if (profile === 'phone') {
      await slow(page);
    }
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1000);
    all.push(await seen(page));
  }
  const middle = (key) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(times / 2)] / 1000;
  return { page, middle };
}

async function signIn(page, login) {
  await page.goto('/dang-nhap');
  await page.fill('input[name=username]', login);
  await page.fill('input[name=password]', 'densach-demo');
  await Promise.all([page.waitForNavigation(), page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click()]);
}

/** Answers to what a reader does, as the browser itself counts them. */
async function interact(name, page, act) {
  await page.evaluate(() => { globalThis.seen.inp = 0; });
  await act();
  await page.waitForTimeout(1500);
  // Event timing counts in steps of 8 ms and tells nothing below 16.
  tell(`${name}, INP`, Math.max(0.016, (await seen(page)).inp / 1000), 0.15);
}

async function hover(name, page, drawing, marks) {
  // What scrolling draws is drawn before anybody points.
  await page.locator(drawing).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const places = await page.evaluate((selector) => {
    const found = [...document.querySelectorAll(selector)].map((mark) => mark.getBoundingClientRect());
    const inside = found.filter((box) => box.width > 0 && box.top > 0 && box.bottom < innerHeight);
    const each = Math.max(1, Math.floor(inside.length / 12));
    return inside.filter((_, at) => at % each === 0).map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
  }, marks);
  await page.evaluate(() => { globalThis.seen.hover = 0; });
  for (const [x, y] of places) {
    await page.mouse.move(x, y);
    await page.waitForTimeout(250);
  }
  tell(`${name}, pointing at a unit until the next picture`, (await seen(page)).hover / 1000, 0.05);
}

async function common(name, path, login) {
  const { page, middle } = await load('phone', path, login);
  tell(`${name}, LCP`, middle('lcp'), 2);
  tell(`${name}, CLS`, middle('cls') * 1000, 0.02, 'number');
  tell(`${name}, main thread blocked while loading`, middle('blocked'), 0.2);
  return { page, middle };
}

const tasks = {
  async city() {
    const home = await common('phone, /', '/');
    tell('phone, / drawn', home.middle('drawn'), 2.5);
    await home.page.context().close();

    const map = await common('phone, /ban-do', '/ban-do?ky=2024-H2&cs=2.2.2-b');
    await hover('phone, /ban-do', map.page, '.narrow .map', '.narrow .map a[data-id]');
    await interact('phone, /ban-do', map.page, async () => {
      await map.page.locator('.narrow .map a[data-id]:not([aria-hidden])').nth(4).focus();
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter']) {
        await map.page.keyboard.press(key);
        await map.page.waitForTimeout(400);
      }
      await map.page.locator('.rank a').nth(2).tap();
    });
    await map.page.context().close();

    const heat = await common('phone, /bang-nhiet', '/bang-nhiet?ky=2024-H2');
    await heat.page.context().close();

    const form = await common('phone, form', '/tu-danh-gia/2025-H1/778/2.2.2-b', 'quan7');
    tell('phone, form usable', form.middle('drawn'), 1.5);
    await interact('phone, form, typing', form.page, async () => {
      const field = form.page.locator('main input[inputmode]').first();
      await field.click();
      await form.page.keyboard.type('123456', { delay: 120 });
    });
    await form.page.context().close();

    const desktop = await load('desktop', '/');
    tell('desktop, / drawn', desktop.middle('drawn'), 0.8);
  },
  async national() {
    const all = await common('phone, map of 3,321 units', '/ban-do?loai=ward');
    tell('phone, map of 3,321 units drawn', all.middle('drawn'), 1.5);
    tell('phone, map of 3,321 units, elements', await all.page.evaluate(() => document.querySelectorAll('*').length), null, 'number');
    await hover('phone, map of 3,321 units', all.page, '.ch-field', '.ch-field a > path:not(.ch-edge)');
    await interact('phone, map of 3,321 units', all.page, async () => {
      await all.page.locator('.ch-field a').nth(3).focus();
      await all.page.keyboard.press('ArrowRight');
      await all.page.waitForTimeout(400);
    });
    await all.page.context().close();
    const one = await load('phone', '/ban-do?trong=gl01');
    tell('phone, map of one province drawn', one.middle('drawn'), 1.5);
  },
};

try {
  await tasks[task]();
} finally {
  await browser.close();
}

// One server with demonstration data, one browser, one test at a time: the journeys change what they share.
import { defineConfig, devices } from '@playwright/test';

// `cargo xtask test` hands over a spare address; by hand this one is used. DENSACH_URL tests a server that runs already.
const address = process.env['DENSACH_TEST_ADDRESS'] ?? '127.0.0.1:3179';
const url = process.env['DENSACH_URL'] ?? `http://${address}`;
const data = `../target/end2end/data-${address.replace(/\D/g, '-')}`;

// Installed by the system's package manager, which also updates it; nothing is downloaded by npm.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Which tests run where is said by the file's name: `x.spec.ts` in every project, `x.phone.spec.ts` in one alone,
// `x.scripted.spec.ts` wherever there is JavaScript. So nothing has to be skipped.
const projects = ['desktop', 'phone', 'no-js'] as const;
const elsewhere = (project: string) => {
  const others = projects.filter((name) => name !== project).map((name) => `**/*.${name}.spec.ts`);
  return project === 'no-js' ? [...others, '**/*.scripted.spec.ts'] : others;
};

export default defineConfig({
  testDir: 'tests',
  outputDir: '../target/end2end/artifacts',
  workers: 1,
  fullyParallel: false,
  // A test that passes only when repeated has found a fault.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../target/end2end/results.json' }]],
  use: {
    baseURL: url,
    // A step that cannot be taken says so at once instead of using up the test's time.
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: elsewhere('desktop'),
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: elsewhere('phone'),
      use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'no-js',
      testIgnore: elsewhere('no-js'),
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
    },
    // Pictures for the README, taken by `make screenshots` only.
    ...(process.env['SCREENSHOTS'] === undefined
      ? []
      : [{ name: 'screenshots', testDir: 'screenshots', use: devices['Desktop Chrome'] }]),
  ],
  ...(process.env['DENSACH_URL'] === undefined
    ? {
        webServer: {
          command: `rm -rf ${data} && exec ../target/debug/densach serve --demo --addr ${address} --data ${data}`,
          url: `${url}/healthz`,
          // A line a request would hide what the tests say.
          env: { DENSACH_LOG: 'warn' },
          reuseExistingServer: false,
          timeout: 60_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
          stdout: 'ignore',
          stderr: 'pipe',
        },
      }
    : {}),
});

// Every test imports `test` from here: it fails on any console error and on any exception of a page.
import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect };

interface Guard {
  /** Watches a context of the test's own; the one behind `page` is watched already. */
  watch(context: BrowserContext): void;
  /** Announces an error that belongs to the test, such as the 409 of a conflict that is provoked. */
  expectError(message: RegExp): void;
}

export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const expected: RegExp[] = [];
      const guard: Guard = {
        watch(watched) {
          watched.on('console', (message) => {
            if (message.type() === 'error') {
              errors.push(`${message.text()} (${message.location().url})`);
            }
          });
          watched.on('weberror', (error) => errors.push(String(error.error())));
        },
        expectError(message) {
          expected.push(message);
        },
      };
      guard.watch(context);
      await use(guard);
      const surprises = errors.filter((error) => !expected.some((message) => message.test(error)));
      expect(surprises, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

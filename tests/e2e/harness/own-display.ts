/** Gives each of vitest's workers a display of its own, before a spec looks whether there is one. */
const own = process.env['TEST_DISPLAYS']?.split(' ')[Number(process.env['VITEST_POOL_ID']) - 1];
if (own !== undefined) process.env['DISPLAY'] = own;

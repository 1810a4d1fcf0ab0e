// @ts-check

const line = 'template.innerHTML = this.$template;';

/**
 * Takes the one line out of the cropper's elements that writes markup: a template of their own, which none of those has
 * that we use. Without it nothing in the packages but Preact's own line does (scripts/package/known-warnings.json). Fails the build
 * where an update of the package has the line no longer, so that this file goes with it.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutTemplates() {
  return {
    name: 'cropper-elements-without-templates',
    transform(code, id) {
      if (!/@cropper\/element\/dist\/[^/]+\.js$/.test(id.split('?')[0] ?? '')) return undefined;
      if (!code.includes(line)) return this.error(`${id} has no line "${line}" any more.`);
      return { code: code.replace(line, 'template.content.append(this.$template);'), map: null };
    },
  };
}

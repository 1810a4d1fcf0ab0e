// @ts-check

/** Lines of packages that write markup, none of which we ever reach: each with what stands in its place. */
const lines = [
  // A template of the cropper's elements; none of those that we use has one.
  {
    file: /@cropper\/element\/dist\/[^/]+\.js$/,
    line: 'template.innerHTML = this.$template;',
    instead: 'template.content.append(this.$template);',
  },
  // Markup given to `foreignObject` as a text; our charts have none.
  { file: /chartist\/dist\/index\.js$/, line: 'container.innerHTML = content;', instead: 'container.append(content);' },
];

/**
 * Takes these lines out, so that nothing in the packages but Preact's own line writes markup
 * (scripts/package/known-warnings.json). Fails the build where an update of the package has the line no longer, so that its
 * entry goes with it.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutMarkup() {
  return {
    name: 'packages-without-markup',
    transform(code, id) {
      const found = lines.find(({ file }) => file.test(id.split('?')[0] ?? ''));
      if (!found) return undefined;
      if (!code.includes(found.line)) return this.error(`${id} has no line "${found.line}" any more.`);
      return { code: code.replace(found.line, found.instead), map: null };
    },
  };
}

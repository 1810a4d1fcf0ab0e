/** Match patterns as hosts, each once: `https://*.alicdn.com/*` reads `*.alicdn.com`. */
export function hostWords(patterns: readonly string[]): string {
  return [...new Set(patterns.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')))].join(', ');
}

/** What the explorer's pages may load, as directives of a Content-Security-Policy; a header or a meta element carries them. */
export const CONTENT_POLICY = {
  "default-src": ["'self'"],
  // Sigma and CodeMirror set styles from script, which needs style attributes and style elements.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "worker-src": ["'self'", "blob:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
};

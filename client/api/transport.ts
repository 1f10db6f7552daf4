/**
 * How a request reaches the API: over HTTP. The static edition is built with another module in this one's
 * place, which answers in the browser.
 */
export const transport = (path: string, init: RequestInit): Promise<Response> => fetch(path, init);

/* The theme fetches the index of its search with every page, beside all that is needed to read it. Here that
   request waits until search is used, or else until the page has long been there and nothing is going on. */
{
  const INDEX = /\/search\/search_index\.json$/;
  const LONG = 5000;

  let use = () => {};
  const used = new Promise((resolve) => {
    use = () => resolve(undefined);
  });

  window.XMLHttpRequest = class extends XMLHttpRequest {
    open(...request) {
      this.waits = INDEX.test(String(request[1]));
      super.open(...request);
    }

    send(body) {
      if (this.waits) used.then(() => super.send(body));
      else super.send(body);
    }
  };

  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('[data-md-component="search-query"]')) use();
  });
  if (new URLSearchParams(location.search).has('q')) use();
  if (!navigator.connection?.saveData) {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    window.addEventListener('load', () => setTimeout(() => whenIdle(use), LONG));
  }
}

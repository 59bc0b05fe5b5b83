// A visitor whose disk has no room left.
Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

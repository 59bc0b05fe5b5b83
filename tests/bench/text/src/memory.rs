//! Counts what is allocated.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: it hands on to the system's allocator, and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: the caller keeps the rules of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the pointer is from `alloc` above, which is the system's.
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// Runs something; with its result the most bytes that were allocated meanwhile, and those that are still.
pub fn of<T>(run: impl FnOnce() -> T) -> (T, usize, usize) {
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let result = run();
    let (most, now) = (MOST.load(Relaxed), NOW.load(Relaxed));
    (result, most - before, now.saturating_sub(before))
}

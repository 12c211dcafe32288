//! The memory that decoding may take, shared by all threads. In: how much a picture needs. Out: leave to take it, as soon as there is
//! enough. Four photographs of a good camera on eight threads would otherwise take several gigabytes at once.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// So many bytes, of which each thread takes some for a while.
#[derive(Debug)]
pub(super) struct MemoryBudget {
    whole: u64,
    free: Mutex<u64>,
    given_back: Condvar,
}

/// A part of a budget, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Reservation<'b> {
    budget: &'b MemoryBudget,
    bytes: u64,
}

impl MemoryBudget {
    /// Returns a budget of so many bytes.
    pub(super) fn of(bytes: u64) -> MemoryBudget {
        MemoryBudget {
            whole: bytes,
            free: Mutex::new(bytes),
            given_back: Condvar::new(),
        }
    }

    /// Waits until `bytes` are free and takes them. Whoever needs more than there is takes all, and works alone.
    pub(super) fn take(&self, bytes: u64) -> Reservation<'_> {
        let bytes = bytes.min(self.whole);
        let too_few = |free: &mut u64| *free < bytes;
        let free = self.given_back.wait_while(self.free(), too_few);
        *free.unwrap_or_else(PoisonError::into_inner) -= bytes;
        Reservation {
            budget: self,
            bytes,
        }
    }

    /// Returns a thread that stopped while it held the number had not yet changed it.
    fn free(&self) -> MutexGuard<'_, u64> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        *self.budget.free() += self.bytes;
        self.budget.given_back.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn never_is_more_taken_than_there_is_and_everybody_gets_a_turn(
            whole in 1_u64..1000,
            wanted in proptest::collection::vec(0_u64..2000, 1..30),
        ) {
            let budget = MemoryBudget::of(whole);
            let (taken, most) = (AtomicU64::new(0), AtomicU64::new(0));
            std::thread::scope(|scope| {
                for bytes in &wanted {
                    scope.spawn(|| {
                        let part = budget.take(*bytes);
                        let now = taken.fetch_add(part.bytes, Ordering::SeqCst) + part.bytes;
                        most.fetch_max(now, Ordering::SeqCst);
                        std::thread::yield_now();
                        taken.fetch_sub(part.bytes, Ordering::SeqCst);
                    });
                }
            });
            prop_assert!(most.load(Ordering::SeqCst) <= whole);
            prop_assert_eq!(*budget.free(), whole);
        }
    }
}

//! Values kept from one build to the next.

use rustc_hash::FxHashMap;
use std::convert::Infallible;
use std::hash::Hash;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Values by all that they are made from. What neither this build nor the one before it asked for is let go of, so that a
/// thousand builds take the room of two.
#[derive(Debug)]
pub struct Memo<K, V> {
    known: Mutex<Generations<K, V>>,
    made: AtomicUsize,
}

#[derive(Debug)]
struct Generations<K, V> {
    now: FxHashMap<K, V>,
    before: FxHashMap<K, V>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        let known = Generations {
            now: FxHashMap::default(),
            before: FxHashMap::default(),
        };
        Self {
            known: Mutex::new(known),
            made: AtomicUsize::new(0),
        }
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The value of a key, made if it isn't known.
    pub fn of(&self, key: K, make: impl FnOnce(&K) -> V) -> V {
        let made: Result<V, Infallible> = self.try_of(key, |key| Ok(make(key)));
        made.unwrap_or_else(|never| match never {})
    }

    /// The same, of what can fail; a failure is not kept.
    ///
    /// # Errors
    /// Those of making it.
    pub fn try_of<E>(&self, key: K, make: impl FnOnce(&K) -> Result<V, E>) -> Result<V, E> {
        let known = self.known().get(&key);
        let value = match known {
            Some(known) => known,
            None => {
                self.made.fetch_add(1, Ordering::Relaxed);
                make(&key)?
            }
        };
        self.known().now.insert(key, value.clone());
        Ok(value)
    }

    /// Another build begins.
    pub fn turn(&self) {
        let mut known = self.known();
        known.before = std::mem::take(&mut known.now);
        self.made.store(0, Ordering::Relaxed);
    }

    /// How many values were made since the build began.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    fn known(&self) -> MutexGuard<'_, Generations<K, V>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash, V: Clone> Generations<K, V> {
    fn get(&self, key: &K) -> Option<V> {
        self.now.get(key).or_else(|| self.before.get(key)).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn what_two_builds_did_not_ask_for_is_let_go_of() {
        let memo = Memo::default();
        let of = |memo: &Memo<u32, u32>, key| memo.of(key, |key| key * 2);
        assert_eq!((of(&memo, 1), of(&memo, 2), of(&memo, 1), memo.made()), (2, 4, 2, 2));
        memo.turn();
        assert_eq!((of(&memo, 1), memo.made()), (2, 0));
        memo.turn();
        assert_eq!((of(&memo, 1), of(&memo, 2), memo.made()), (2, 4, 1));
    }

    #[test]
    fn a_failure_is_tried_again() {
        let memo: Memo<u32, u32> = Memo::default();
        assert_eq!(memo.try_of(1, |_| Err("no")), Err("no"));
        assert_eq!(memo.try_of::<&str>(1, |_| Ok(5)), Ok(5));
        assert_eq!(memo.try_of(1, |_| Err("no")), Ok(5));
    }
}

//! Short lists in order. The sort of the standard library is made for long lists and costs 4 to 6 KB of machine code for
//! each type it sorts, its ordered sets and maps about as much.

use std::cmp::Ordering;

/// Sorts, keeping the order of what compares as equal.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let (sorted, rest) = items.split_at(end);
        let Some(item) = rest.first() else { return };
        let place = sorted.partition_point(|other| compare(other, item) != Ordering::Greater);
        for index in (place..end).rev() {
            items.swap(index, index + 1);
        }
    }
}

/// Sorts by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, two| key(one).cmp(&key(two)));
}

pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts a long list, as a heap in its place; what compares as equal may change its order.
pub fn sort_long_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for place in (0..items.len() / 2).rev() {
        sink(items, place, &mut compare);
    }
    for end in (1..items.len()).rev() {
        items.swap(0, end);
        if let Some(heap) = items.get_mut(..end) {
            sink(heap, 0, &mut compare);
        }
    }
}

/// Lets an item of a heap sink until nothing below it is greater.
fn sink<T>(heap: &mut [T], mut place: usize, compare: &mut impl FnMut(&T, &T) -> Ordering) {
    loop {
        let (left, right) = (2 * place + 1, 2 * place + 2);
        let mut is_less = |one: usize, two: usize| match (heap.get(one), heap.get(two)) {
            (Some(one), Some(two)) => compare(one, two) == Ordering::Less,
            _ => false,
        };
        let child = if is_less(left, right) { right } else { left };
        if !is_less(place, child) {
            return;
        }
        heap.swap(place, child);
        place = child;
    }
}

/// The different ones of some items, in order.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = vec![];
    for item in items {
        insert(&mut distinct, item);
    }
    distinct
}

/// Puts an item where it belongs in a list in order, unless it is there; returns whether it was not.
pub fn insert<T: Ord>(sorted: &mut Vec<T>, item: T) -> bool {
    let place = sorted.binary_search(&item);
    if let Err(place) = place {
        sorted.insert(place, item);
    }
    place.is_err()
}

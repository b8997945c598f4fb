//! The small sort against that of the standard library.

use cptpp_rules::order::{distinct, insert, sort, sort_by_key, sort_long_by};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #[test]
    fn lists_are_sorted_as_the_standard_library_does(items in prop::collection::vec((0_u8..8, any::<u8>()), 0..40)) {
        let (mut found, mut expected) = (items.clone(), items.clone());
        // Only a part of each item counts, so that equal ones can be told apart.
        sort_by_key(&mut found, |(key, _)| *key);
        expected.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(&found, &expected);
        let mut long = items;
        sort_long_by(&mut long, Ord::cmp);
        sort(&mut found);
        expected.sort_unstable();
        prop_assert_eq!(&found, &expected);
        prop_assert_eq!(long, expected);
    }

    #[test]
    fn distinct_items_are_those_of_a_set(items in prop::collection::vec(0_u8..20, 0..40)) {
        let set: BTreeSet<u8> = items.iter().copied().collect();
        prop_assert_eq!(distinct(items), set.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn inserting_says_whether_the_item_is_new() {
    let mut sorted = vec![1, 3];
    let rows = [(2, true), (3, false), (0, true), (4, true), (4, false)];
    assert_eq!(rows.map(|(item, _)| insert(&mut sorted, item)), rows.map(|(_, is_new)| is_new));
    assert_eq!(sorted, [0, 1, 2, 3, 4]);
}

//! What a verdict leaves a person asking: where the rulebooks differ, what would change the answer, what the open
//! points come down to, what to do next, and what the lists say.

pub mod advice;
mod change;
mod changes;
pub mod contrast;
pub mod deciding;
mod differences;
mod doubts;
pub mod glance;
pub mod lists;
mod targets;

pub use change::Change;
pub use changes::{ChangeSet, RouteChanges, changes, shared, ways};
pub use differences::{DIFFERENCES, Difference, Lists, differences, practical_differences};
pub use doubts::{Doubt, Point, WorstCase, doubts};

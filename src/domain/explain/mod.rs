//! What a verdict leaves a person asking: where the rulebooks differ, what
//! would change the answer, and what the open points come down to.

mod change;
mod changes;
mod differences;
mod doubts;
mod targets;

pub use change::{Change, Kind};
pub use changes::{ChangeSet, RouteChanges, changes, shared, ways};
pub use differences::{DIFFERENCES, Difference, Lists, differences, practical_differences};
pub use doubts::{Badly, Doubt, Point, doubts};

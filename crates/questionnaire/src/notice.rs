//! One-line messages to the person.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The page asked for comes later.
    Early,
    /// There is no such page.
    Unknown,
    /// The page asked for does not apply to these answers.
    LeftOut,
    Cleared,
    /// What was cleared is back.
    Restored,
    /// The saved file could not be removed.
    NotCleared,
    /// The saved answers were deleted because they were old.
    Expired,
    /// Some of the saved answers cannot be read and are asked again.
    PartlyRead,
    /// Another tab saves in a later version, so this one saves nothing any more.
    Reload,
    /// The saved file cannot be read.
    Damaged,
    /// The saved file is from a later version.
    Newer,
    /// Answers cannot be kept on this device.
    NotSaved,
    /// The page asked for could not be fetched.
    Unreached,
    /// Another tab changed the answers.
    OtherTab,
    /// The answers come from a link or a file.
    Opened,
}

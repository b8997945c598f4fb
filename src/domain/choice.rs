//! Answers chosen from a fixed list.

use serde::Serialize;

/// An answer chosen from a fixed list, known by stable identifiers.
pub trait Choice: Copy + Sized + 'static {
    /// Every value with its identifier, in the order offered.
    const VALUES: &'static [(&'static str, Self)];

    /// The identifier used in answers.
    #[must_use]
    fn id(self) -> &'static str;

    /// Reads an identifier.
    #[must_use]
    fn parse(text: &str) -> Option<Self> {
        Self::VALUES.iter().find(|(id, _)| *id == text).map(|(_, value)| *value)
    }
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl Choice for $name {
            const VALUES: &'static [(&'static str, Self)] = &[$(($id, $name::$value),)+];

            fn id(self) -> &'static str {
                match self { $($name::$value => $id,)+ }
            }
        }

    };
}

choice! {
    /// An answer that may be left to somebody else to settle.
    YesNoUnsure {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The person does not know.
        Unsure = "unsure",
    }
}

pub(super) use choice;

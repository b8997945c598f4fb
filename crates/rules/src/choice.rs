//! Answers chosen from a fixed list. The identifiers used in files and forms
//! are the variants in snake case; provinces are their postal abbreviations.

use serde::Serialize;
use std::str::FromStr;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// An answer chosen from a fixed list, known by stable identifiers.
pub trait Choice: Copy + FromStr + VariantArray + VariantNames {
    /// The identifier used in answers.
    fn id(self) -> &'static str;

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

macro_rules! choice {
    ($(#[$meta:meta])* $style:literal $name:ident { $($(#[$variant_meta:meta])* $variant:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[derive(EnumString, IntoStaticStr, VariantArray, VariantNames)]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = $style)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl Choice for $name {
            fn id(self) -> &'static str {
                self.into()
            }
        }
    };
}

choice! {
    /// A yes or no that someone else may have to settle.
    "snake_case" YesNoUnsure {
        Yes,
        No,
        Unsure,
    }
}

choice! {
    "snake_case" YesNo {
        Yes,
        No,
    }
}

choice! {
    /// The province or territory of the job, by its postal abbreviation.
    "UPPERCASE" Province {
        Ab,
        Bc,
        Mb,
        Nb,
        Nl,
        Ns,
        Nt,
        Nu,
        On,
        Pe,
        Qc,
        Sk,
        Yt,
    }
}

choice! {
    /// The wage offered, compared with the prevailing wage.
    "snake_case" Wage {
        AtOrAbove,
        Below,
        Unsure,
    }
}

choice! {
    /// The licence or certificate to practise.
    "snake_case" Licence {
        /// From the Canadian regulator.
        Canadian,
        /// From a regulator elsewhere.
        Foreign,
        /// Expected from the Canadian regulator within about four months.
        WithinFourMonths,
        No,
        Unsure,
    }
}

choice! {
    /// The highest credential earned after secondary school, lowest first.
    "snake_case" Credential {
        None,
        Certificate,
        Diploma,
        Associate,
        Bachelor,
        Graduate,
    }
}

impl Credential {
    pub fn is_degree(self) -> bool {
        match self {
            Credential::Bachelor | Credential::Graduate => true,
            Credential::None | Credential::Certificate | Credential::Diploma | Credential::Associate => false,
        }
    }
}

choice! {
    /// The official languages the person can work in.
    "snake_case" Language {
        English,
        French,
        Both,
        Neither,
        Unsure,
    }
}

choice! {
    /// Where the person is.
    "snake_case" Place {
        OutsideCanada,
        VisitingCanada,
        /// In Canada with a work or study permit.
        CanadaWithPermit,
    }
}

//! Answers chosen from a fixed list. The identifiers used in files and forms
//! are the variants in snake case; provinces are their postal abbreviations.

use serde::Serialize;
use std::str::FromStr;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// An answer chosen from a fixed list, known by stable identifiers.
pub trait Choice: Copy + FromStr + Into<&'static str> + VariantArray + VariantNames {
    /// The identifier used in answers.
    fn id(self) -> &'static str {
        self.into()
    }

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

macro_rules! choices {
    ($($(#[$meta:meta])* $style:literal $name:ident { $($variant:ident,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[derive(EnumString, IntoStaticStr, VariantArray, VariantNames)]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = $style)]
        pub enum $name { $($variant,)+ }

        impl Choice for $name {}
    )+};
}

choices! {
    /// A yes or no that someone else may have to settle.
    "snake_case" YesNoUnsure { Yes, No, Unsure, }

    "snake_case" YesNo { Yes, No, }

    /// The province or territory of the job, by its postal abbreviation.
    "UPPERCASE" Province { Ab, Bc, Mb, Nb, Nl, Ns, Nt, Nu, On, Pe, Qc, Sk, Yt, }

    /// The wage offered, compared with the prevailing wage.
    "snake_case" Wage { AtOrAbove, Below, Unsure, }

    /// The licence or certificate to practise: from the Canadian regulator, from one elsewhere, expected from the
    /// Canadian one within about four months, or none.
    "snake_case" Licence { Canadian, Foreign, WithinFourMonths, No, Unsure, }

    /// The highest credential earned after secondary school, lowest first.
    "snake_case" Credential { None, Certificate, Diploma, Associate, Bachelor, Graduate, }

    /// The official languages the person can work in.
    "snake_case" Language { English, French, Both, Neither, Unsure, }

    /// Where the person is; the permit is one for work or study.
    "snake_case" Place { OutsideCanada, VisitingCanada, CanadaWithPermit, }
}

impl Credential {
    pub fn is_degree(self) -> bool {
        match self {
            Credential::Bachelor | Credential::Graduate => true,
            Credential::None | Credential::Certificate | Credential::Diploma | Credential::Associate => false,
        }
    }
}

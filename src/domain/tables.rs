//! The rows of `data/*.csv` as typed constants, written by `build.rs`.

use super::answers::YesNoUnsure;
use super::country::Country;
use super::occupations::{Category, Condition, Group, Item, List, Match, Model, Row};
use super::outcome::Certainty;
use super::sources::{Source, SourceId};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

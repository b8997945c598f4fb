//! Pages as values.

pub mod node;

//! Reading answers: the browser's own parser reads the JSON, and serde fills our types from its values.
//!
//! `serde_json` would bring a parser, sentences for every mistake and a comparison of every field
//! name into the bundle, some 25 KB of what a phone downloads. Here a struct is filled field by
//! field in the order of its declaration, each looked up by name in the browser's object; what does
//! not fit is [`Unfit`] and nothing more, since no reader could do anything with a sentence about it.
//!
//! Absent: aliases, flattened and untagged types. No wire type has them where answers are read.

use js_sys::{Array, JSON, Object, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

mod unfit;

use unfit::Unfit;

/// Reads a body; none when it is not JSON or not of this type.
pub fn read<T: DeserializeOwned>(body: &str) -> Option<T> {
    T::deserialize(Value(JSON::parse(body).ok()?)).ok()
}

/// Reads a value that a script of ours brought; none when it is not of this type.
pub fn of<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    T::deserialize(Value(value)).ok()
}

/// A value of the browser.
struct Value(JsValue);

impl Value {
    fn text(&self) -> Result<String, Unfit> {
        self.0.as_string().ok_or(Unfit)
    }

    fn number(&self) -> Result<f64, Unfit> {
        self.0.as_f64().ok_or(Unfit)
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Unfit;

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unfit)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_i64(self.number()? as i64)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_u64(self.number()? as u64)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_seq(Items { items: self.0.dyn_into().map_err(|_| Unfit)?, at: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let object: Object = self.0.dyn_into().map_err(|_| Unfit)?;
        visitor.visit_map(Pairs { pairs: Object::entries(&object), at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_seq(Fields { object: self.0, fields: fields.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_enum(Variant::of(self.0, variants)?)
    }

    // Only for what is passed on as it came, such as the keys of a file.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match &self.0 {
            value if value.is_null() => visitor.visit_unit(),
            value if value.is_string() => self.deserialize_string(visitor),
            value if value.as_bool().is_some() => self.deserialize_bool(visitor),
            value if value.as_f64().is_some_and(|number| number.fract() == 0.0) => self.deserialize_i64(visitor),
            value if value.as_f64().is_some() => visitor.visit_f64(self.0.as_f64().ok_or(Unfit)?),
            value if Array::is_array(value) => self.deserialize_seq(visitor),
            _ => self.deserialize_map(visitor),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct identifier ignored_any
    }
}

/// The fields of a struct in the order of its declaration. One that is missing is `None`, which
/// serde takes for the field's default or for a mistake.
struct Fields {
    object: JsValue,
    fields: std::slice::Iter<'static, &'static str>,
}

impl Fields {
    fn next(&mut self) -> Option<Value> {
        let name = self.fields.next()?;
        let value = Reflect::get(&self.object, &JsValue::from_str(name)).ok()?;
        (!value.is_undefined()).then_some(Value(value))
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unfit> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }
}

/// The items of a list.
struct Items {
    items: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unfit> {
        if self.at >= self.items.length() {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Value(self.items.get(self.at - 1))).map(Some)
    }
}

/// The names and values of an object that is a map.
struct Pairs {
    pairs: Array,
    at: u32,
}

impl Pairs {
    fn half(&self, half: u32) -> Value {
        Value(self.pairs.get(self.at).unchecked_into::<Array>().get(half))
    }
}

impl<'de> MapAccess<'de> for Pairs {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unfit> {
        if self.at >= self.pairs.length() {
            return Ok(None);
        }
        seed.deserialize(self.half(0)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        let value = self.half(1);
        self.at += 1;
        seed.deserialize(value)
    }
}

/// A member of an enum: a bare name, or an object of one name with what the member holds.
struct Variant {
    index: u32,
    held: JsValue,
}

impl Variant {
    fn of(value: JsValue, variants: &[&str]) -> Result<Self, Unfit> {
        let (name, held) = match value.as_string() {
            Some(name) => (name, JsValue::UNDEFINED),
            None => {
                let pair = Object::entries(value.dyn_ref().ok_or(Unfit)?).get(0).dyn_into::<Array>();
                let pair = pair.map_err(|_| Unfit)?;
                (pair.get(0).as_string().ok_or(Unfit)?, pair.get(1))
            }
        };
        let index = variants.iter().position(|own| *own == name).ok_or(Unfit)?;
        Ok(Self { index: u32::try_from(index).map_err(|_| Unfit)?, held })
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Unfit;
    type Variant = Value;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Value), Unfit> {
        let index: U32Deserializer<Unfit> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, Value(self.held)))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unfit> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_struct("", fields, visitor)
    }
}

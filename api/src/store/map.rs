//! The pictures of a map, from a file of their own in the format MBTiles 1.3: SQLite with a table of tiles and one
//! of what the map is. Nobody else learns which place somebody looks at. Absent: drawing it (see `public/peta.js`).

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

/// How closely a map may show the ground at most: beyond it a tile's place does not fit its numbers.
const ZOOM_MAX: u8 = 22;
/// How many tiles are read at once.
const READERS: u32 = 4;

/// A map that is there.
#[derive(Clone, Debug)]
pub struct Map {
    tiles: SqlitePool,
    /// The media type of every tile.
    pub media_type: &'static str,
    /// The least and the most it can be enlarged.
    pub zoom: (u8, u8),
    /// Where it opens: north and east in degrees, as the file has them, and how much enlarged.
    pub opens: (String, String, u8),
    /// Whom to name beside it.
    pub credit: String,
}

impl Map {
    /// Opens the file, which nobody may write to meanwhile.
    ///
    /// # Errors
    /// When there is no such file, or it holds something else than pictures.
    pub async fn open(path: &Path) -> Result<Self> {
        let wrong = || format!("Berkas peta {} tidak dapat dibuka.", path.display());
        let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
        let tiles =
            SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await.with_context(wrong)?;
        let said: Vec<(String, String)> =
            sqlx::query_as("select name, value from metadata").fetch_all(&tiles).await.with_context(wrong)?;
        let said: HashMap<String, String> = said.into_iter().collect();
        let media_type = match said.get("format").map(String::as_str) {
            Some("png") => "image/png",
            Some("jpg" | "jpeg") => "image/jpeg",
            Some("webp") => "image/webp",
            _ => bail!("Berkas peta {} harus berisi gambar: png, jpg, atau webp.", path.display()),
        };
        let (least, most): (Option<i64>, Option<i64>) =
            sqlx::query_as("select min(zoom_level), max(zoom_level) from tiles")
                .fetch_one(&tiles)
                .await
                .with_context(wrong)?;
        let zoom = |level: Option<i64>| level.and_then(|level| u8::try_from(level).ok()).filter(|it| *it <= ZOOM_MAX);
        let Some((least, most)) = zoom(least).zip(zoom(most)) else {
            bail!("Berkas peta {} kosong.", path.display());
        };
        let opens = said.get("center").and_then(|center| centre(center)).unwrap_or_else(|| {
            // The middle of the country, from as far away as the map goes.
            ("-2.5".to_owned(), "118.0".to_owned(), least)
        });
        let opens = (opens.0, opens.1, opens.2.clamp(least, most));
        let credit = said.get("attribution").cloned().unwrap_or_default();
        Ok(Self { tiles, media_type, zoom: (least, most), opens, credit: bare(&credit) })
    }

    /// The picture of a place; none where the map has none. Rows are counted from the north.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn tile(&self, zoom: u8, column: u32, row: u32) -> Result<Option<Vec<u8>>, sqlx::Error> {
        let rows = 1_u32.checked_shl(zoom.into()).unwrap_or(0);
        // MBTiles counts rows from the south.
        let Some(south) = rows.checked_sub(1).and_then(|last| last.checked_sub(row)).filter(|_| zoom <= ZOOM_MAX)
        else {
            return Ok(None);
        };
        let found: Option<(Vec<u8>,)> =
            sqlx::query_as("select tile_data from tiles where zoom_level = $1 and tile_column = $2 and tile_row = $3")
                .bind(i64::from(zoom))
                .bind(i64::from(column))
                .bind(i64::from(south))
                .fetch_optional(&self.tiles)
                .await?;
        Ok(found.map(|(bytes,)| bytes))
    }

    /// The map in a line, as `public/peta.js` reads it: least and most, where it opens, and whom to name.
    #[must_use]
    pub fn line(&self) -> String {
        let ((least, most), (north, east, zoom)) = (self.zoom, &self.opens);
        format!("{least}|{most}|{north},{east},{zoom}|{}", self.credit)
    }
}

/// `east,north,zoom` as MBTiles has it; none where a number is none.
fn centre(text: &str) -> Option<(String, String, u8)> {
    let mut parts = text.split(',').map(str::trim);
    let (east, north, zoom) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str| text.parse::<f64>().is_ok_and(f64::is_finite);
    (number(east) && number(north)).then_some(())?;
    Some((north.to_owned(), east.to_owned(), zoom.parse().ok()?))
}

/// A text without the tags MBTiles allows in it, and without the sign that parts a line.
fn bare(html: &str) -> String {
    let mut inside = false;
    let kept = html.chars().filter(|sign| match sign {
        '<' | '>' => {
            inside = *sign == '<';
            false
        }
        sign => !inside && *sign != '|',
    });
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_map_is_read_east_first() {
        let check = |text: &str, expect: Option<(&str, &str, u8)>| {
            let found = centre(text);
            assert_eq!(found.as_ref().map(|(n, e, z)| (n.as_str(), e.as_str(), *z)), expect, "{text}");
        };
        check("111.09,-7.54,13", Some(("-7.54", "111.09", 13)));
        check(" 111.09 , -7.54 , 13 ", Some(("-7.54", "111.09", 13)));
        check("111.09,-7.54", None);
        check("111.09,\"><b>,13", None);
        check("NaN,-7.54,13", None);
    }

    #[test]
    fn whom_to_name_is_text_and_no_markup() {
        assert_eq!(bare("<a href=\"https://x\">© Para penyumbang</a> | peta"), "© Para penyumbang  peta");
    }
}

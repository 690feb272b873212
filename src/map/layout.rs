//! Where every sign stands: on its spot, in a row, within its oblast, or in an inset.

use super::MapRequest;
use super::inset::{self, Inset};
use super::labels::Placer;
use super::outline::on_map;
use super::pixel_area::PixelArea;
use super::place_names::{self, KEPT_PX, PlaceName, SMALL};
use super::place_words::town;
use super::regions::{self, Region, Wanted};
use super::rows::{Row, gathered, rows};
use super::shown_events::ShownEvents;
use super::sign_space::SignSpace;
use super::signs::{self, NARROW_PX, Sign, SignSize, firmest_first};
use super::spots::{joined, places};
use crate::geo::LonLat;
use crate::model::{EventIx, Precision};
use crate::scene::Rect;

/// More signs than fill this part of the map are gathered by squares of it.
const FULLEST: f64 = 0.25;
/// Off the map a sign this near to its edge is still laid out.
const NEAR_PX: f64 = 24.0;

/// Where the signs of a map stand.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) signs: SignSize,
    pub(super) rows: Vec<Row>,
    pub(super) regions: Vec<Region>,
    pub(super) inset: Option<Inset>,
    /// The signs of the inset where it is a box.
    pub(super) boxed: Vec<Sign>,
    /// The names that have found a place.
    pub(super) names: Vec<PlaceName>,
}

impl Layout {
    /// Lays out all events that get room. Signs keep clear of the `furniture`, and an inset of Ukraine.
    pub(super) fn new(
        request: &MapRequest<'_>,
        placer: &mut Placer,
        shown: &ShownEvents<'_>,
        frame: Rect,
        furniture: &[Rect],
    ) -> Self {
        let MapRequest { dataset, basemap, view, .. } = *request;
        let size = SignSize::of_width(view.width);
        let country = basemap.countries.iter().find(|area| area.id == "UA");
        let home =
            country.map_or_else(PixelArea::default, |area| PixelArea::new(&area.rings, &view));
        let mut places = places(request, shown);
        let inset = country.and_then(|country| {
            inset::take_group(request, shown, &mut places, country, &home, furniture)
        });
        let mut space = SignSpace::new((dataset, shown), size, frame, &home);
        for rect in furniture {
            space.take(*rect);
        }
        for rect in inset.iter().flat_map(|inset| [inset.rect, inset.on_map]) {
            space.take(rect.grown(2.0));
        }
        let near = frame.grown(NEAR_PX);
        places.retain(|spot| near.intersects(&Rect::around(spot.at, 1.0, 1.0)));
        let count: usize = places.iter().map(|spot| spot.events.len()).sum();
        let is_full = count as f64 * size.step * size.step > FULLEST * frame.w * frame.h;
        let mut rows = match is_full {
            true => gathered(&space, places),
            false => rows(&mut space, joined(dataset, places, shown, size)),
        };
        rows.retain(|row| row.rect.intersects(&frame));
        let room = |sign: &Sign| signs::room(dataset, shown, sign.event, size.size, sign.centre);
        for row in &rows {
            let piles = [row.rect].into_iter().filter(|_| row.is_pile());
            row.signs.iter().map(room).chain(piles).for_each(|rect| placer.block_sign(rect));
        }
        let frames = || inset.iter().flat_map(|inset| [inset.rect, inset.on_map]);
        frames().for_each(|rect| placer.block(rect.grown(1.0)));
        // Where names would stand is left free as far as oblasts have room elsewhere.
        let named = (inset.as_ref(), rows.as_slice(), &[][..]);
        for name in place_names::names(&mut placer.clone(), request, named) {
            space.prefer_free(name.placed.rect.grown(KEPT_PX));
        }
        for rect in rows.iter().map(|row| row.rect) {
            space.prefer_free(rect.grown(size.step / 2.0));
        }
        let regions = wanted(request, shown).into_iter();
        let regions = regions.filter_map(|wanted| regions::place(&mut space, wanted));
        let regions: Vec<Region> = regions.collect();
        for region in &regions {
            let piles = [region.rect].into_iter().filter(|_| region.signs.is_empty());
            region.signs.iter().map(room).chain(piles).for_each(|rect| placer.block_sign(rect));
        }
        let named = (inset.as_ref(), rows.as_slice(), regions.as_slice());
        let names = place_names::names(placer, request, named);
        let boxes = inset.iter().filter(|inset| inset.view.is_none());
        let boxed = boxes.flat_map(|inset| inset::signs_in_box(inset, shown, size)).collect();
        Self { signs: size, rows, regions, boxed, inset, names }
    }

    /// Every sign of the map, without those of an inset map.
    pub(super) fn signs(&self) -> impl Iterator<Item = &Sign> {
        let rows = self.rows.iter().flat_map(|row| &row.signs);
        rows.chain(self.regions.iter().flat_map(|region| &region.signs)).chain(&self.boxed)
    }
}

/// The oblasts that events name no more closely, each with its events.
fn wanted(request: &MapRequest<'_>, shown: &ShownEvents<'_>) -> Vec<Wanted> {
    let MapRequest { dataset, basemap, view, .. } = *request;
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    let mut oblasts: Vec<(&str, Vec<EventIx>)> = Vec::new();
    for &event in &shown.laid_out {
        let place = dataset.place_of(event);
        if place.precision != Precision::Oblast {
            continue;
        }
        let oblast = dataset.text(place.oblast);
        match oblasts.iter_mut().find(|(known, _)| *known == oblast) {
            Some((_, events)) => events.push(event),
            None => oblasts.push((oblast, vec![event])),
        }
    }
    let wanted = oblasts.into_iter().filter_map(|(oblast, mut events)| {
        let area = basemap.oblast(oblast)?;
        if !on_map(&area.rings, &view).intersects(&frame) {
            return None;
        }
        firmest_first(shown, &mut events);
        let name = town(request, dataset.event(*events.first()?).place);
        let name_width = if view.width < NARROW_PX { 0.0 } else { SMALL.room(&name) + 2.0 };
        let middle = view.screen_from_lonlat(LonLat::new(area.label.lon, area.label.lat));
        let area = PixelArea::new(&area.rings, &view);
        Some(Wanted { events, middle, name_width, area })
    });
    wanted.collect()
}

//! What fingers do with the picture in the viewer.

use vn_portal_widgets::widgets::gesture::{Gesture, LARGEST, Placement, Swipe, Vector};

/// The picture as it was: 400 pixels wide and 300 high.
const SIZE: Vector = Vector { x: 400.0, y: 300.0 };

/// What a finger does, at a place relative to the middle of the picture.
#[derive(Clone, Copy)]
enum Deed {
    Press(i32, f64, f64),
    Move(i32, f64, f64),
    Lift(i32),
    Cancel(i32),
    /// Milliseconds pass.
    Wait(f64),
}
use Deed::{Cancel, Lift, Move, Press, Wait};

fn at(x: f64, y: f64) -> Vector {
    Vector { x, y }
}

fn done(deeds: &[Deed]) -> (Gesture, Vec<Swipe>) {
    let (mut gesture, mut swipes, mut time) = (Gesture::default(), Vec::new(), 0.0);
    for deed in deeds {
        match *deed {
            Press(id, x, y) => gesture.press(id, at(x, y)),
            Move(id, x, y) => gesture.shift(id, at(x, y), SIZE),
            Lift(id) => swipes.extend(gesture.lift(id, time, SIZE)),
            Cancel(id) => gesture.cancel(id),
            Wait(pause) => time += pause,
        }
    }
    (gesture, swipes)
}

fn placed(deeds: &[Deed]) -> Placement {
    done(deeds).0.placement()
}

/// Two fingers, moved apart until the picture is twice its size about its middle.
const PINCH: [Deed; 4] = [
    Press(1, -50.0, 0.0),
    Press(2, 50.0, 0.0),
    Move(1, -100.0, 0.0),
    Move(2, 100.0, 0.0),
];

fn pinched(then: &[Deed]) -> Vec<Deed> {
    [&PINCH[..], &[Lift(1), Lift(2)], then].concat()
}

#[test]
fn one_finger_swipes_to_another_picture() {
    for (deeds, swipes) in [
        (
            &[Press(1, 0.0, 0.0), Move(1, -60.0, 5.0), Lift(1)][..],
            &[Swipe::Next][..],
        ),
        (
            &[Press(1, 0.0, 0.0), Move(1, 60.0, -5.0), Lift(1)],
            &[Swipe::Previous],
        ),
        // Back to where it was.
        (
            &[
                Press(1, 0.0, 0.0),
                Move(1, -60.0, 0.0),
                Move(1, -2.0, 0.0),
                Lift(1),
            ],
            &[],
        ),
        // Not far enough, too steep, down.
        (&[Press(1, 0.0, 0.0), Move(1, -30.0, 0.0), Lift(1)], &[]),
        (&[Press(1, 0.0, 0.0), Move(1, -60.0, 40.0), Lift(1)], &[]),
        (&[Press(1, 0.0, 0.0), Move(1, 0.0, 90.0), Lift(1)], &[]),
        // The browser has taken the finger, a second one was there, an unknown one.
        (
            &[Press(1, 0.0, 0.0), Move(1, -60.0, 0.0), Cancel(1), Lift(1)],
            &[],
        ),
        (
            &[
                Press(1, 0.0, 0.0),
                Press(2, 50.0, 0.0),
                Lift(2),
                Move(1, -60.0, 0.0),
                Lift(1),
            ],
            &[],
        ),
        (&[Move(1, -60.0, 0.0), Lift(1)], &[]),
        // Twice.
        (
            &[
                Press(1, 0.0, 0.0),
                Move(1, -60.0, 0.0),
                Lift(1),
                Press(2, 0.0, 0.0),
                Move(2, -60.0, 0.0),
                Lift(2),
            ],
            &[Swipe::Next, Swipe::Next],
        ),
    ] {
        let (gesture, found) = done(deeds);
        assert_eq!(found, swipes);
        assert_eq!(gesture.placement(), Placement::default());
    }
}

#[test]
fn two_fingers_enlarge_the_picture_where_they_are() {
    let twice = placed(&PINCH);
    assert_eq!((twice.scale, twice.moved), (2.0, at(0.0, 0.0)));
    // What was between the fingers, at (50, 20), still is when it is twice as far from the middle.
    let beside = placed(&[
        Press(1, 25.0, 20.0),
        Press(2, 75.0, 20.0),
        Move(1, 0.0, 20.0),
        Move(2, 100.0, 20.0),
    ]);
    assert_eq!((beside.scale, beside.moved), (2.0, at(-50.0, -20.0)));
    // Never smaller than it was, never larger than that.
    let closed = placed(&[
        Press(1, -50.0, 0.0),
        Press(2, 50.0, 0.0),
        Move(1, -5.0, 0.0),
        Move(2, 5.0, 0.0),
    ]);
    assert_eq!(closed, Placement::default());
    let wide = placed(&[
        Press(1, -1.0, 0.0),
        Press(2, 1.0, 0.0),
        Move(1, -150.0, 0.0),
    ]);
    assert_eq!(wide.scale, LARGEST);
    // Two fingers at one place.
    let same = placed(&[Press(1, 0.0, 0.0), Press(2, 0.0, 0.0), Move(2, 3.0, 0.0)]);
    assert_eq!(same.scale, 3.0);
    // A third one does nothing.
    let third = placed(&[&PINCH[..], &[Press(3, 0.0, 0.0), Move(3, 90.0, 0.0)]].concat());
    assert_eq!(third, twice);
}

#[test]
fn one_finger_moves_an_enlarged_picture_and_swipes_no_more() {
    let (gesture, swipes) = done(&pinched(&[
        Press(3, 0.0, 0.0),
        Move(3, -60.0, 30.0),
        Lift(3),
    ]));
    assert_eq!(gesture.placement().moved, at(-60.0, 30.0));
    assert_eq!(swipes, []);
    // Not out of its place: at twice its size it is half of it larger on each side.
    let far = placed(&pinched(&[Press(3, 0.0, 0.0), Move(3, -999.0, 999.0)]));
    assert_eq!(far.moved, at(-200.0, 150.0));
    // The finger that stays goes on from there.
    let on = placed(&[&PINCH[..], &[Lift(1), Move(2, 130.0, 0.0)]].concat());
    assert_eq!(on.moved, at(30.0, 0.0));
    // Made nearly as small as it was, it lies as it did.
    let back = [
        Press(3, -100.0, 0.0),
        Press(4, 100.0, 0.0),
        Move(3, -4.0, 0.0),
        Lift(3),
        Lift(4),
    ];
    let moved = [Press(5, 0.0, 0.0), Move(5, 60.0, 0.0), Lift(5)];
    assert_eq!(
        placed(&pinched(&[&moved[..], &back].concat())),
        Placement::default()
    );
}

#[test]
fn two_taps_enlarge_the_picture_and_two_more_end_that() {
    let tap = [Press(1, 40.0, 0.0), Lift(1), Wait(100.0)];
    let twice = [tap, tap].concat();
    let enlarged = placed(&twice);
    assert_eq!((enlarged.scale, enlarged.moved), (2.5, at(-60.0, 0.0)));
    assert_eq!(
        placed(&[twice.clone(), twice.clone()].concat()),
        Placement::default()
    );
    for deeds in [
        tap.to_vec(),
        // Too late, too far away, with a swipe between.
        [&tap[..], &[Wait(500.0)], &tap].concat(),
        [&tap[..], &[Press(1, -40.0, 0.0), Lift(1)]].concat(),
        [
            &tap[..],
            &[Press(1, 0.0, 0.0), Move(1, 90.0, 0.0), Lift(1)],
            &tap,
        ]
        .concat(),
    ] {
        assert_eq!(placed(&deeds), Placement::default());
    }
}

#[test]
fn a_placement_is_written_in_whole_numbers() {
    assert_eq!(Placement::default().transform(), "");
    let placement = Placement {
        scale: 1.504,
        moved: at(-12.6, 0.4),
    };
    assert_eq!(
        placement.transform(),
        "translate(-13px, 0px) scale(calc(150 / 100))"
    );
}

#pragma once
#include "core/resume/rows.hpp"

namespace resume {

/// What the one to four lines above a job's bullets say. Spans that were not found are empty.
struct Head {
  Span title, employer, place;
  uint32_t segments = 0;  ///< parts that are no place, no dates and no address
  bool sure = false;      ///< title and employer were told apart by their words, not by their order
  bool apart = false;     ///< title and employer stand on lines of their own
  bool has_title = false, has_employer = false;  ///< by their words
  bool comma_pair = false;     ///< 'Engineer, Acme - Ghent': parted by a comma, the place apart
  bool comma_place = false;    ///< 'Engineer, Acme, Ghent'
  bool title_place = false;    ///< 'Engineer, Ghent', the employer apart
  bool pair_shape = false;     ///< could be 'Engineer, Acme' and 'Ghent', a town that we do not know
  bool three_shape = false;    ///< could be 'Engineer, Acme, Ghent', likewise
  bool place_first = false;    ///< 'Ghent | Acme', the title apart
  bool place_below = false;    ///< 'Acme', 'Ghent' and the title below each other
  bool place_last = false;     ///< 'Ghent' alone below the dates
  bool place_guessed = false;  ///< in brackets behind the employer, and no place by its words
};

/// How the other jobs of the same resume are written; decides where words do not tell.
struct HeadStyle {
  bool employer_first = false;
  bool apart = false;        ///< title and employer stand on lines of their own
  bool inherits = false;     ///< a heading may lack its employer: the one above holds
  bool comma_pair = false;   ///< title and employer are parted by a comma, the place stands apart
  bool comma_place = false;  ///< the last of three parts between commas is the place
  bool title_place = false;  ///< the place stands behind the title and a comma
  bool place_first = false;  ///< the place stands before the employer, on its line
  bool place_below = false;  ///< the place stands below the employer, above the title
  bool place_last = false;   ///< the place stands below the dates
  bool agreed = false;       ///< two headings or more whose words tell have title and employer in one order
};

/// How much of a span is words of job titles; 0: nothing.
int title_score(const Document& document, Span span);

/// Whether a span says nothing of title, employer or place: an address, a duration, a kind of contract, a
/// label.
bool is_aside(const Document& document, Span span);

/// With the full stop behind it, which belongs to the short form: 'Acme, Inc., Berlin'.
Span keep_full_stop(std::string_view text, Span span);

/// Reads the headings of one section. A row is cut into its parts once, however many headings it is tried in.
class HeadReader {
 public:
  /// Both must outlive the reader.
  HeadReader(const Document& document, const std::vector<Row>& rows);

  /// Sorts the parts of the rows [first, end) of a heading, without its dates, into title, employer and
  /// place.
  Head read(uint32_t first, uint32_t end, const HeadStyle& style);

 private:
  // A part of a heading between strong separators: ' | ', ' – ', 'at', brackets, wide blanks, the end of a
  // line.
  struct Segment {
    Span span;
    uint32_t line = 0;
    bool after_at = false;  // 'Engineer at Acme': this is Acme
    bool bracketed = false;
    bool own = false;                    // 'Self-employed': an employer where no other is named
    bool dated = false;                  // alone behind the dates
    bool below = false;                  // on a line below the dates
    bool employer = false;               // has a word of employers' names
    bool place = false;                  // is nothing but a place
    int title = 0;                       // how much of it is words of job titles
    FormPart asked = FormPart::nothing;  // 'Position: Overseer': what its label says
  };
  // The segments of one row: places in cut_.
  struct Cut {
    uint32_t begin = 0, end = 0;
    bool done = false;
  };

  // Whether the other jobs have a habit.
  bool as_others(bool HeadStyle::*habit) {
    asked_.*habit = true;
    return style_.*habit;
  }
  bool hyphens_before_towns() const;
  uint32_t town_hyphen(Span line, bool known) const;
  bool brackets_towns() const;
  bool brackets_employers() const;
  bool slashes_employers() const;
  bool dashes_belong() const;
  const Cut& cut(uint32_t row);
  void split(Span line, const Row& row);
  void close(Segment& open, Span span);
  uint32_t behind_bracket(uint32_t at, Span line) const;
  bool goes_on_place(const Segment& open);
  Head sort_parts();
  void drop_contracts();
  void join_names();
  void take_own();
  bool ends_name(uint32_t at, uint32_t begin, uint32_t end) const;
  const std::vector<Span>& comma_parts(Span span);
  bool is_legal_form(Span span) const;
  bool is_state(Span span) const;
  size_t place_parts(const std::vector<Span>& parts, size_t keep) const;
  void set_place(Span span);
  bool others_are_beside(size_t part) const;
  bool leads_pair(size_t part) const;
  bool stands_below(size_t part) const;
  bool stands_last(size_t part) const;
  void take_places();
  void note_place();
  bool is_town(Span span) const;
  bool all_known(Span span);
  void read_one(const Segment& segment);
  bool is_title_part(Span part, size_t left) const;
  void assign(Span first, Span second);
  void read_several();
  bool stands_between(size_t part, size_t title) const;
  bool split_title(const std::vector<Span>& parts);
  bool stands_behind(size_t part, size_t title) const;
  void read_untitled();
  void guess_place(size_t title, size_t employer);
  bool could_be_place(Span span) const;
  bool take_pair(size_t title);
  void take_place_of_employer();
  void take_place_of_title();
  bool has_legal_form(Span span) const;
  void split_at_small_word();
  void take_bracket();
  void drop_contract();
  bool names_department(Span span) const;
  uint32_t take_rail_town(Span behind);
  bool stands_below_pair(const Segment& segment);
  void take_place_in_bracket();

  const Document& document_;
  const std::vector<Row>& rows_;
  std::vector<Cut> cuts_;     // by row
  std::vector<Segment> cut_;  // of all rows cut so far
  std::vector<Span> parts_;   // of parted_, the span that comma_parts was last asked for
  Span parted_;
  std::vector<Segment> segments_;  // of the heading that is read
  std::vector<Segment> kept_;      // room for those that are left
  // A heading as it was read in no style.
  struct Plain {
    uint32_t end = 0;  // behind its last row; 0: there is none
    HeadStyle asked;   // a style that has none of these would have read the same
    Head head;
  };
  bool hyphened_ = false;       // towns stand behind employers and a hyphen
  bool bracket_towns_ = false;  // towns stand in brackets behind employers
  bool bracketed_ = false;      // employers stand in brackets behind titles
  bool slashed_ = false;        // a slash parts employers from titles
  bool dashes_belong_ = false;  // a dash within a dated row parts nothing
  HeadStyle style_;
  HeadStyle asked_;  // what of the style was asked for
  Head head_;
  std::vector<Plain> plain_;  // by first row
};

/// Whether a line ends in a place and a full stop: 'Engineer, Acme, Portland, OR.'
bool ends_in_place_and_stop(const Document& document, Span span);

}

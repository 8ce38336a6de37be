#include <emscripten.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>

#include "imgui_app/platform/access_tree.hpp"
#include "imgui_app/platform/drawing.hpp"
#include "imgui_app/platform/host.hpp"
#include "imgui_app/platform/state.hpp"
#include "imgui_internal.h"

// The border: what page/app.ts calls. One frame is one call; between frames come input, texts and what the
// browser measured.
namespace platform {

struct Loop {
  bool canvas =
      false;  ///< WebGL2 is there; otherwise frames run without being drawn, for the page's elements
  bool context_lost = false;
  bool painted_dark = false, stale_letters = false;
  int settling = 0;  ///< input wants some frames: Dear ImGui settles hover and sizes one frame later
  std::vector<unsigned char> buffer;
  std::vector<float> wishes;
};
static Loop& loop() {
  static Loop the_loop;
  return the_loop;
}

static constexpr int settle_frames = 2;

/// Nothing of Dear ImGui's own look: what a view forgets to draw is invisible.
static void set_style() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.ItemSpacing = style.FramePadding = {0, 0};
  style.WindowMinSize = {1, 1};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
  style.ScrollbarSize = 0;
  style.DisabledAlpha = 1;
  style.CircleTessellationMaxError = 0.15f;
  style.CurveTessellationTol = 0.6f;
  style.HoverStationaryDelay = 0.1f;
  style.HoverDelayNormal = 0.5f;
  for (ImVec4& color : style.Colors) color = {0, 0, 0, 0};
}

static void settle() {
  loop().settling = settle_frames;
  host_wake();
}

static bool editor_at(ImVec2 at, int& editor) {
  for (size_t place = 0; place < state().editors.size(); place++) {
    const EditorState& own = state().editors[place];
    if (!own.placed || at.x < own.place.min.x || at.x >= own.place.max.x || at.y < own.place.min.y ||
        at.y >= own.place.max.y)
      continue;
    editor = static_cast<int>(place);
    return true;
  }
  return false;
}

/// Notes and strips lie in holes of a textarea and scroll with it: wheel and finger there move the textarea,
/// unless what is under them lies over it (an overlay is brought to the front, a pane never is).
static void scroll_editor_below() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiIO& io = g.IO;
  if (g.HoveredWindow == nullptr || !(g.HoveredWindow->Flags & ImGuiWindowFlags_NoBringToFrontOnFocus))
    return;
  int editor = 0;
  const float wheel_pixel = 100;
  if (io.MouseWheel != 0 && editor_at(io.MousePos, editor)) host_scroll(editor, -io.MouseWheel * wheel_pixel);
  static float finger_y = 0;
  static bool dragging = false;
  const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen && io.MouseDown[0];
  if (!touch || !editor_at(io.MouseClickedPos[0], editor)) {
    dragging = false;
    return;
  }
  if (!dragging && std::abs(io.MousePos.y - io.MouseClickedPos[0].y) <= px(8)) return;
  if (!dragging) finger_y = io.MousePos.y, ImGui::ClearActiveID();
  dragging = true;
  host_scroll(editor, (finger_y - io.MousePos.y) / state().ratio);
  finger_y = io.MousePos.y;
}

static void tell_watched() {
  State& own = state();
  const Box now = own.watched, before = own.watched_before;
  own.watched_before = now;
  if (now.min.x == before.min.x && now.min.y == before.min.y && now.max.x == before.max.x &&
      now.max.y == before.max.y)
    return;
  const float scale = 1 / own.ratio;
  host_watch(now.min.x * scale, now.min.y * scale, (now.max.x - now.min.x) * scale,
             (now.max.y - now.min.y) * scale);
}

/// Seconds until Dear ImGui itself wants another frame; negative: when something happens.
static float next_frame_in() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (loop().settling > 0 || g.InputEventsQueue.Size > 0) return 0;
  if (g.HoverItemDelayId != 0 && g.HoverItemDelayTimer < g.Style.HoverDelayNormal + 0.1f) return 0.05f;
  if (g.HoveredId != 0 && g.MouseStationaryTimer < g.Style.HoverStationaryDelay) return 0.05f;
  return -1;
}

}

using namespace platform;

extern "C" {

/// 1: the page has a painter; 0: there is no WebGL2, and the page's elements are the app.
EMSCRIPTEN_KEEPALIVE void platform_start(int painter) {
  loop().canvas = painter != 0;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors | ImGuiBackendFlags_RendererHasTextures |
                     ImGuiBackendFlags_RendererHasVtxOffset;
  set_style();
  make_fonts();
}

/// The views begin; what they may ask for (preferences, seal) has been told.
EMSCRIPTEN_KEEPALIVE void platform_begin() { app::start(); }

/// The buffer holds so many bytes of the lists of skills. All functions have come before them.
EMSCRIPTEN_KEEPALIVE void platform_skill_lists(uint32_t length) {
  app::skill_lists_came(std::string(reinterpret_cast<const char*>(loop().buffer.data()), length));
  settle();
}

/// Room for what the page writes before a call that reads it.
EMSCRIPTEN_KEEPALIVE void* platform_buffer(uint32_t bytes) {
  loop().buffer.resize(std::max<uint32_t>(bytes, 8));
  return loop().buffer.data();
}

/// The buffer holds so many UTF-16 units: the editor's text.
EMSCRIPTEN_KEEPALIVE void platform_text(int editor, uint32_t units) {
  std::u16string text(units, u'\0');
  std::memcpy(text.data(), loop().buffer.data(), size_t{units} * sizeof(char16_t));
  EditorState& own = state().editors[static_cast<size_t>(editor)];
  own.text = resume::Utf16Text(resume::utf8_of(text));
  own.view.selection = {};
  app::text_changed(static_cast<Editor>(editor), own.text.utf8());
}

/// Scroll and height in CSS pixels; the selection in units of the text last handed over.
EMSCRIPTEN_KEEPALIVE void platform_editor(int editor, float scroll, float height, int focused, uint32_t begin,
                                          uint32_t end) {
  EditorState& own = state().editors[static_cast<size_t>(editor)];
  own.view = {scroll * state().ratio, height * state().ratio, focused != 0, own.text.bytes_of({begin, end})};
}

/// The buffer holds so many boxes of six words: four floats in CSS pixels of the screen, the mark's place, 1
/// first + 2 last.
EMSCRIPTEN_KEEPALIVE void platform_boxes(int editor, uint32_t count) {
  std::vector<MarkBox>& boxes = state().editors[static_cast<size_t>(editor)].boxes;
  const float ratio = state().ratio;
  boxes.resize(count);
  const unsigned char* at = loop().buffer.data();
  for (MarkBox& box : boxes) {
    float place[4];
    uint32_t words[2];
    std::memcpy(place, at, sizeof place);
    std::memcpy(words, at + sizeof place, sizeof words);
    at += sizeof place + sizeof words;
    box = {{place[0] * ratio, place[1] * ratio},
           {place[2] * ratio, place[3] * ratio},
           words[0],
           (words[1] & 1) != 0,
           (words[1] & 2) != 0};
  }
}

/// The buffer holds a float for each mark: CSS pixels from the top of the content.
EMSCRIPTEN_KEEPALIVE void platform_tops(int editor, uint32_t count) {
  std::vector<float>& tops = state().editors[static_cast<size_t>(editor)].tops;
  tops.resize(count);
  std::memcpy(tops.data(), loop().buffer.data(), count * sizeof(float));
  for (float& top : tops) top *= state().ratio;
}

EMSCRIPTEN_KEEPALIVE void platform_preferences(int dark, int more_contrast, int forced_colors,
                                               int reduced_motion, int coarse_pointer) {
  state().preferences = {dark != 0, more_contrast != 0, forced_colors != 0, reduced_motion != 0,
                         coarse_pointer != 0};
  settle();
}

/// The buffer holds so many bytes of `since`.
EMSCRIPTEN_KEEPALIVE void platform_seal(int sealed, int requests, int violations, uint32_t since) {
  state().seal = {sealed != 0, requests, violations,
                  std::string(reinterpret_cast<const char*>(loop().buffer.data()), since)};
  settle();
}

/// The buffer holds so many bytes of the file's name, then of a sentence.
EMSCRIPTEN_KEEPALIVE void platform_import(int stage, int editor, float done, uint32_t name,
                                          uint32_t sentence) {
  const auto* bytes = reinterpret_cast<const char*>(loop().buffer.data());
  app::import_changed({static_cast<ImportStage>(stage), static_cast<Editor>(editor), done,
                       std::string(bytes, name), std::string(bytes + name, sentence)});
  settle();
}
/// The buffer holds so many bytes of the file's name, then of its source.
EMSCRIPTEN_KEEPALIVE void platform_file(int editor, uint32_t name, uint32_t source) {
  const auto* bytes = reinterpret_cast<const char*>(loop().buffer.data());
  if (editor == 0) forget_pages(true);
  app::file_read(static_cast<Editor>(editor), std::string(bytes, name), {bytes + name, source});
  settle();
}

/// A page of the resume's file, counted from 0, was painted into a texture.
EMSCRIPTEN_KEEPALIVE void platform_page(uint32_t page, uint32_t texture) {
  keep_page(page, texture);
  settle();
}

/// Flags: 1 program kept, 2 can keep, 4 keeping, 8 update, 16 embedded, 32 a file, 64 can share, 128 shared,
/// 256 covered. The buffer holds so many bytes of the hash.
EMSCRIPTEN_KEEPALIVE void platform_home(int flags, int stored, int forgotten, uint32_t hash) {
  const auto on = [flags](int flag) { return (flags & flag) != 0; };
  state().home = {stored,  on(1),     on(2),
                  on(4),   on(8),     on(16),
                  on(32),  on(64),    on(128),
                  on(256), forgotten, std::string(reinterpret_cast<const char*>(loop().buffer.data()), hash)};
  settle();
}

/// The buffer holds so many bytes of notices.
EMSCRIPTEN_KEEPALIVE void platform_notices(uint32_t length) {
  app::notices_came(std::string(reinterpret_cast<const char*>(loop().buffer.data()), length));
  settle();
}
/// By the installed app's shortcuts: 1 the sample, 2 privacy.
EMSCRIPTEN_KEEPALIVE void platform_open(int what) {
  app::open_at(what == 1);
  settle();
}
/// The buffer holds eight colours, as Dear ImGui packs them.
EMSCRIPTEN_KEEPALIVE void platform_brand() {
  std::array<ImU32, 8> colors;
  std::memcpy(colors.data(), loop().buffer.data(), sizeof colors);
  app::brand_changed(colors);
  settle();
}
/// The buffer holds so many bytes of settings.
EMSCRIPTEN_KEEPALIVE void platform_settings(uint32_t length) {
  app::settings_given({reinterpret_cast<const char*>(loop().buffer.data()), length});
  settle();
}

/// The buffer holds so many bytes: a line for each attempt, 'w' or 'f', the outcome's digit, and after a tab
/// each, name and how.
EMSCRIPTEN_KEEPALIVE void platform_trial(int total, int running, uint32_t length) {
  Trial& trial = state().trial;
  trial = {{}, total, running != 0};
  std::string_view rest(reinterpret_cast<const char*>(loop().buffer.data()), length);
  while (rest.size() > 3) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const size_t how = line.rfind('\t');
    if (line.size() < 4 || how < 3) continue;
    const int outcome = std::clamp(line[1] - '0', 0, 3);
    trial.attempts.push_back({line[0] == 'w', static_cast<Outcome>(outcome),
                              std::string(line.substr(3, how - 3)), std::string(line.substr(how + 1))});
  }
  settle();
}

/// A face has arrived: letters painted by another are stale.
EMSCRIPTEN_KEEPALIVE void platform_fonts() {
  loop().stale_letters = true;
  settle();
}

/// Device pixels.
EMSCRIPTEN_KEEPALIVE void platform_pointer(float x, float y, int touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  settle();
}
EMSCRIPTEN_KEEPALIVE void platform_pointer_left() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  settle();
}
EMSCRIPTEN_KEEPALIVE void platform_button(int button, int down, int touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMouseButtonEvent(button, down != 0);
  settle();
}
/// In hundreds of CSS pixels, up positive.
EMSCRIPTEN_KEEPALIVE void platform_wheel(float x, float y) {
  ImGui::GetIO().AddMouseWheelEvent(x, y);
  settle();
}

/// The buffer holds so many bytes: what stands in a field.
EMSCRIPTEN_KEEPALIVE void platform_typed(uint32_t id, uint32_t length) {
  access::keep_typed(id, std::string(reinterpret_cast<const char*>(loop().buffer.data()), length));
}

/// The buffer holds so many bytes of the key's name. 1: taken.
EMSCRIPTEN_KEEPALIVE int platform_key(uint32_t length) {
  const std::string key(reinterpret_cast<const char*>(loop().buffer.data()), length);
  const bool taken = app::key_pressed(key);
  if (taken) settle();
  return taken;
}

/// After a loss every texture is gone.
EMSCRIPTEN_KEEPALIVE void platform_context(int lost) {
  if (lost != 0) forget_textures();
  loop().context_lost = lost != 0;
  settle();
}

/// One frame: device pixels, device pixels in a CSS pixel, seconds since the last one. Answers in how many
/// seconds the next is wanted, beside what `host_wake` asked for; negative: none.
EMSCRIPTEN_KEEPALIVE float platform_frame(float width, float height, float ratio, float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  State& own = state();
  own.ratio = ratio;
  io.DisplaySize = {width, height};
  io.DeltaTime = std::clamp(seconds, 0.001f, 0.1f);
  loop().settling = std::max(0, loop().settling - 1);
  if (loop().stale_letters || loop().painted_dark != own.colors.dark) forget_letters();
  loop().stale_letters = false;
  loop().painted_dark = own.colors.dark;
  forget_old_pictures();

  ImGui::NewFrame();
  access::begin_frame();
  for (EditorState& editor : own.editors) editor.placed = false;
  own.covers.clear();
  own.tops_wanted = false;
  own.watched = {};
  app::draw();
  tell_watched();
  scroll_editor_below();
  ImGui::Render();
  if (loop().context_lost)
    drop_unused_textures();
  else
    hand_over_drawing(loop().canvas);
  return next_frame_in();
}

/// What the views wished in the last frame, in floats: for each editor 1 if placed, its box, paddings (left,
/// right, top, bottom), text size and line height; then the mouse cursor, 1 if tops are wanted, and the
/// number of covers, four floats each. CSS pixels.
EMSCRIPTEN_KEEPALIVE const float* platform_wishes() {
  const State& own = state();
  std::vector<float>& out = loop().wishes;
  const float scale = 1 / own.ratio;
  out.clear();
  for (const EditorState& editor : own.editors) {
    const EditorPlace& at = editor.place;
    for (const float value :
         {editor.placed ? own.ratio : 0.0f, at.min.x, at.min.y, at.max.x - at.min.x, at.max.y - at.min.y,
          at.pad_left, at.pad_right, at.pad_top, at.pad_bottom, at.text_size, at.line_height})
      out.push_back(value * scale);
  }
  out.push_back(static_cast<float>(ImGui::GetMouseCursor()));
  out.push_back(own.tops_wanted ? 1 : 0);
  out.push_back(static_cast<float>(own.covers.size()));
  for (const Box& cover : own.covers)
    for (const float value : {cover.min.x, cover.min.y, cover.max.x - cover.min.x, cover.max.y - cover.min.y})
      out.push_back(value * scale);
  return out.data();
}
}

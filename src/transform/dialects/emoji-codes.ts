/** GitHub's short codes that are used most, each before its character. */
const table = `
smile 😄  smiley 😃  grinning 😀  grin 😁  laughing 😆  sweat_smile 😅  joy 😂  rofl 🤣  blush 😊
innocent 😇  slightly_smiling_face 🙂  upside_down_face 🙃  wink 😉  relieved 😌  heart_eyes 😍
kissing_heart 😘  yum 😋  stuck_out_tongue 😛  sunglasses 😎  smirk 😏  unamused 😒  disappointed 😞
pensive 😔  worried 😟  confused 😕  cry 😢  sob 😭  angry 😠  rage 😡  flushed 😳  fearful 😨
cold_sweat 😰  scream 😱  thinking 🤔  hugs 🤗  sleeping 😴  mask 😷  nerd_face 🤓  star_struck 🤩
exploding_head 🤯  pray 🙏  clap 👏  wave 👋  raised_hands 🙌  muscle 💪  ok_hand 👌  +1 👍  -1 👎
point_up ☝  point_down 👇  point_left 👈  point_right 👉  v ✌  crossed_fingers 🤞  handshake 🤝
writing_hand ✍  eyes 👀  brain 🧠  heart ❤️  orange_heart 🧡  yellow_heart 💛  green_heart 💚
blue_heart 💙  purple_heart 💜  black_heart 🖤  broken_heart 💔  two_hearts 💕  sparkling_heart 💖
100 💯  boom 💥  dizzy 💫  sweat_drops 💦  fire 🔥  star ⭐  star2 🌟  sparkles ✨  zap ⚡  sunny ☀️
cloud ☁️  umbrella ☔  snowflake ❄️  rainbow 🌈  ocean 🌊  rocket 🚀  airplane ✈️  bike 🚲  bus 🚌
ship 🚢  house 🏠  office 🏢  hospital 🏥  school 🏫  globe_with_meridians 🌐  earth_asia 🌏
earth_africa 🌍  earth_americas 🌎  tada 🎉  confetti_ball 🎊  balloon 🎈  gift 🎁  birthday 🎂
trophy 🏆  medal_sports 🏅  1st_place_medal 🥇  2nd_place_medal 🥈  3rd_place_medal 🥉  soccer ⚽
basketball 🏀  art 🎨  musical_note 🎵  notes 🎶  movie_camera 🎥  camera 📷  video_camera 📹  tv 📺
computer 💻  iphone 📱  phone ☎️  telephone_receiver 📞  email ✉️  mailbox 📫  memo 📝  pencil2 ✏️
books 📚  bookmark 🔖  label 🏷  newspaper 📰  calendar 📆  date 📅  clipboard 📋  pushpin 📌
round_pushpin 📍  paperclip 📎  link 🔗  lock 🔒  unlock 🔓  key 🔑  bulb 💡  mag 🔍  mag_right 🔎
wrench 🔧  hammer 🔨  gear ⚙  hammer_and_wrench 🛠  package 📦  bug 🐛  ant 🐜  bar_chart 📊
chart_with_upwards_trend 📈  chart_with_downwards_trend 📉  hourglass ⌛  alarm_clock ⏰  stopwatch ⏱
watch ⌚  bell 🔔  loudspeaker 📢  mega 📣  speech_balloon 💬  thought_balloon 💭  warning ⚠️
no_entry ⛔  no_entry_sign 🚫  x ❌  o ⭕  heavy_check_mark ✔️  white_check_mark ✅
ballot_box_with_check ☑️  question ❓  exclamation ❗  bangbang ‼️  interrobang ⁉️  recycle ♻️
arrow_up ⬆️  arrow_down ⬇️  arrow_left ⬅️  arrow_right ➡️  arrows_counterclockwise 🔄  new 🆕
free 🆓  up 🆙  cool 🆒  ok 🆗  sos 🆘  information_source ℹ️  checkered_flag 🏁
triangular_flag_on_post 🚩  construction 🚧  robot 🤖  ghost 👻  skull 💀  alien 👽  poop 💩  cat 🐱
dog 🐶  panda_face 🐼  monkey 🐒  see_no_evil 🙈  hear_no_evil 🙉  speak_no_evil 🙊  whale 🐳
penguin 🐧  turtle 🐢  snake 🐍  dragon 🐉  unicorn 🦄  cherry_blossom 🌸  rose 🌹  sunflower 🌻
seedling 🌱  evergreen_tree 🌲  deciduous_tree 🌳  four_leaf_clover 🍀  maple_leaf 🍁  apple 🍎
watermelon 🍉  beer 🍺  beers 🍻  coffee ☕  tea 🍵  cake 🍰  pizza 🍕  moneybag 💰  dollar 💵
credit_card 💳  gem 💎  crown 👑  eyeglasses 👓  mortar_board 🎓  microscope 🔬  telescope 🔭
dna 🧬  pill 💊  syringe 💉  crystal_ball 🔮  dart 🎯  game_die 🎲  video_game 🎮  cn 🇨🇳  jp 🇯🇵
us 🇺🇸  kr 🇰🇷  hourglass_flowing_sand ⏳  cyclone 🌀  droplet 💧  one 1️⃣  two 2️⃣  three 3️⃣
four 4️⃣  five 5️⃣  six 6️⃣  seven 7️⃣  eight 8️⃣  nine 9️⃣  zero 0️⃣  keycap_ten 🔟  red_circle 🔴
large_blue_circle 🔵  white_circle ⚪  black_circle ⚫  satisfied 😆  partying_face 🥳  thumbsup 👍
thumbsdown 👎  car 🚗  envelope ✉️  pencil 📝  book 📖  bee 🐝  hankey 💩
`

/** The characters by their short codes. */
export const emojiCodes: ReadonlyMap<string, string> = new Map(
  [...table.matchAll(/(\S+) (\S+)/g)].map(match => [match[1]!, match[2]!]),
)

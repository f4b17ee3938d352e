/** Common surnames that are also names of small places: alone they need the words beside them to be one. */
export const SURNAMES: readonly string[] = (
  "abbas acosta adams allen alvarado alvarez anderson andrews arias armstrong arnold avila ayala bailey baker " +
  "banks barnes barnett barrett barron bates beck bell bennett berry biden bishop bowman boyd bradley brewer " +
  "brooks brown bryant burke burns burton bush butler byrd calderon caldwell campbell campos carlson carpenter " +
  "carr carrillo carroll carter castillo castro cervantes chambers chapman chavez chen clark clinton cole " +
  "coleman collins contreras cook cooper cortez cox craig crawford cristiani cunningham curtis daniels davidson " +
  "davis delgado diaz dixon dominguez duarte duncan dunn edwards elliott ellis espinoza estrada evans ferguson " +
  "fernandez fields figueroa fisher fleming flores ford foster fowler fox frazier freeman fuller gardner garrett " +
  "gates gibson gilbert gomez gonzales gonzalez gordon graham greene gregory griffin guerrero gutierrez guzman " +
  "hale hansen hanson harper harris harrison hart harvey hawkins hayes henderson hernandez herrera hicks hoffman " +
  "holland holmes hopkins howard howell hughes hunt hunter jacobs jenkins jennings jensen jimenez johnson " +
  "johnston jones juarez keller kelley kelly knight lambert lane larson lawrence lawson leonard lewis little " +
  "lopez lowe lucas luna lynch macron maduro maldonado manning markel marquez marshall martin martinez mason " +
  "matthews mccoy mcdonald mckinney medina mejia mendez mendoza meyer miller mills miranda mitchell molina " +
  "montgomery moore morales moreno morgan morris morrison munoz murphy murray myers navarro neal nelson newman " +
  "nguyen nichols norris norton nunez obama obrien oliver olson ortega ortiz owens padilla palmer parker patel " +
  "patterson payne pearson pena perez perkins perry peters peterson petro phillips pierce polk porter powell " +
  "powers putin ramirez ramos ray reed reid reyes reynolds rhodes rice richards richardson riley rios rivera " +
  "roberts robertson robinson rodriguez rogers rojas ross ruiz russell ryan salazar sanchez sanders sandoval " +
  "santos schmidt schneider schultz schwartz shaw shelton silva simmons simpson sims singh smith snyder solano " +
  "solis soto spencer stanley stephens stevens stewart sullivan sutton taylor thomas thompson torres tran trump " +
  "tucker turner valdez vargas vasquez vega villalobos wade wagner wallace walsh wang ward warren watkins watson " +
  "watts weaver webb weber webster welch wells wheeler wilkinson williams williamson willis wilson wong wright " +
  "yang zelaya"
).split(" ")
